/** What the compiler cannot know of the pages: it checks these scripts, and nothing is made from this file. */

/** Written by the build, beside the modules. */
declare module "*/config.js" {
  interface Described {
    size: number;
    hash: string;
  }
  export interface Snapshot extends Described {
    name: string;
    /** How many bytes Pyodide takes. */
    length: number;
    /** What is imported in it, by the names that Pyodide has for them. */
    packages: string[];
    /** The files that come behind. */
    later: string[];
  }
  export const runtime: string;
  export const editor: string;
  export const qr: string;
  export const zstd: string;
  export const editorFiles: string[];
  export const wheel: string;
  export const ownPython: Described;
  export const environment: Record<string, string>;
  export const stdlib: string;
  /** By the package that each has and the one before has not: "numpy", "matplotlib". */
  export const snapshots: Record<string, Snapshot>;
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
  isProgram?: boolean;
  /** Whether other answers are right, too. */
  isOneOfMany?: boolean;
  open(heard: { title?: string; check: () => void; changed: () => void; leave: () => void }): void;
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
/** Whatever a figure computes with; each has its own. */
type State = ReturnType<typeof JSON.parse>;
interface Explored {
  /** Draw the picture anew. */
  draw(state: State, found: State): void;
  /** Name the sentence of the fence that says the state, and give what stands in its places. */
  sentence(state: State, found: State): [string, Record<string, number | string>];
  /** Tell whether the goal is reached. */
  met(state: State, found: State): boolean;
  /** Give what the next step changes; null at the end. */
  step?(state: State, found: State): State | null;
  /** How many steps one Run takes at most. */
  most?: number;
  /** Forget what is no number of the reader's. */
  reset?(): void;
  /** End what still runs, for the still picture is shown again. */
  close?(): void;
  /** Give what follows from the numbers, in one table or several; headings are words of the fence, by their names. */
  table?(state: State, found: State): ExploredTable | ExploredTable[];
  /** What buttons of its own change, by the words on them. */
  actions?: Record<string, (state: State) => State>;
}
interface ExploredTable {
  caption: string;
  head: string[];
  rows: (number | string)[][];
}
interface DocumentEventMap {
  "edit-forgotten": CustomEvent<string>;
}

/** The search and its index, which come as classic scripts. */
interface Window {
  searchStart: (dialog: HTMLElement, files: object) => void;
  keysOpen: () => Promise<void>;
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
