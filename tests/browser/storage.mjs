/** What a browser keeps, as tests need it. */

/** A storage whose keys are its own properties, as a browser's are. */
export class Storage {
  constructor(entries = {}) {
    Object.assign(this, entries);
  }
  getItem(key) {
    return Object.hasOwn(this, key) ? this[key] : null;
  }
  setItem(key, value) {
    this[key] = String(value);
  }
  removeItem(key) {
    delete this[key];
  }
}

/** Give a window with this storage; one that is "off" refuses even to be looked at. */
export const windowWith = (storage, addEventListener = () => {}) => ({
  get localStorage() {
    if (storage === "off") throw new DOMException("denied", "SecurityError");
    return storage;
  },
  addEventListener,
});
