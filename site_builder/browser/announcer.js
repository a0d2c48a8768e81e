/** What a screen reader says of a run: its progress in one sentence per five seconds, its end at once. */
const EVERY = 5_000; // ms
const SHOWN = 3_000; // ms after which the words go: who reads the page finds them in the visible status

export class Announcer {
  /** @param {HTMLElement} region a live region that has been in the page for some time, or it is not heard */
  constructor(region) {
    this.region = region;
    this.last = -EVERY;
  }

  /** Say how far it is, unless something newer comes before its turn. */
  progress(words) {
    this.next = words;
    this.turn ??= setTimeout(() => this.say(this.next), Math.max(0, this.last + EVERY - performance.now()));
  }

  /** Say it now. */
  say(words) {
    clearTimeout(this.turn);
    clearTimeout(this.gone);
    this.turn = undefined;
    this.last = performance.now();
    this.region.textContent = words;
    this.gone = setTimeout(() => (this.region.textContent = ""), SHOWN);
  }
}
