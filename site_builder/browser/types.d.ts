/** What the compiler cannot know of the pages: it checks these scripts, and nothing is made from this file. */

/** Written by the build, beside the modules. */
declare module "*/config.js" {
  interface Described {
    size: number;
    hash: string;
  }
  export const runtime: string;
  export const editor: string;
  export const qr: string;
  export const editorFiles: string[];
  export const wheel: string;
  export const core: Record<string, Described>;
  export const packages: Record<string, Record<string, Described>>;
}

/** All that the scripts look for on a page are elements of HTML, and all that hears a click is an element. */
interface ParentNode {
  querySelector<K extends keyof HTMLElementTagNameMap>(selectors: K): HTMLElementTagNameMap[K] | null;
  querySelector<E extends Element = HTMLElement>(selectors: string): E | null;
  querySelectorAll<K extends keyof HTMLElementTagNameMap>(selectors: K): NodeListOf<HTMLElementTagNameMap[K]>;
  querySelectorAll<E extends Element = HTMLElement>(selectors: string): NodeListOf<E>;
}
interface EventTarget {
  closest<E extends Element = HTMLElement>(selectors: string): E | null;
}

/** What the scripts say to each other. */
interface ExerciseForm {
  keeps?: boolean;
  open(heard: { check: () => void; changed: () => void; leave: () => void }): void;
  touched(): boolean;
  answer(): unknown;
  show(kept: unknown): void;
  reset(): void;
  stop?: () => void;
  judge(tell: (said: string) => void): Promise<ExerciseVerdict>;
}
interface ExerciseVerdict {
  state: string;
  fact: (string | Node)[];
  parts?: Node[];
  cause?: (string | Node)[] | null;
  mistakes?: string[];
  counts?: boolean;
}
interface DocumentEventMap {
  "edit-forgotten": CustomEvent<string>;
}

/** The search and its index, which come as classic scripts. */
interface Window {
  searchStart: (dialog: HTMLElement, files: object) => void;
}
declare var MiniSearch: new (options: object) => object;
declare var tutorialSearch: {
  pages: object[];
  terms: object[];
  stopWords: string[];
  snowball: (word: string) => string;
};

/** The global scope of the service worker: the compiler's own types of it do not go with those of pages. */
interface Window {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: Clients;
  skipWaiting(): Promise<void>;
}
interface Event {
  waitUntil(promise: Promise<unknown>): void;
}
