// The parts of the platform that every engine we run on has and jsdom has not.

function define(prototype: object, methods: Record<string, (...args: never[]) => unknown>) {
  for (const [name, method] of Object.entries(methods)) {
    if (!(name in prototype)) Object.defineProperty(prototype, name, { configurable: true, writable: true, value: method });
  }
}

const openPopovers = new WeakSet<HTMLElement>();

define(HTMLDialogElement.prototype, {
  show(this: HTMLDialogElement) { this.open = true; },
  showModal(this: HTMLDialogElement) { this.open = true; },
  close(this: HTMLDialogElement) {
    if (!this.open) return;
    this.open = false;
    this.dispatchEvent(new Event("close"));
  },
});
define(HTMLElement.prototype, {
  showPopover(this: HTMLElement) { openPopovers.add(this); },
  hidePopover(this: HTMLElement) { openPopovers.delete(this); },
  togglePopover(this: HTMLElement) { return !openPopovers.has(this); },
  scrollIntoView() {},
});
define(Element.prototype, { scrollIntoView() {}, scrollBy() {}, scrollTo() {}, getAnimations: () => [] });
define(Range.prototype, { getClientRects: () => [], getBoundingClientRect: () => new DOMRect() });
define(Document.prototype, { elementFromPoint: () => null, getAnimations: () => [] });
define(window, {
  matchMedia: (query: never) => ({ matches: false, media: query, addEventListener() {}, removeEventListener() {} }),
  scrollTo() {},
});
class NothingObserved {
  observe() {}
  unobserve() {}
  disconnect() {}
}
for (const name of ["ResizeObserver", "IntersectionObserver"]) {
  if (!(name in window)) Object.defineProperty(window, name, { value: NothingObserved });
}
if (!("DOMRect" in window)) {
  Object.defineProperty(window, "DOMRect", { value: class { x = 0; y = 0; width = 0; height = 0; top = 0; left = 0; right = 0; bottom = 0; } });
}
