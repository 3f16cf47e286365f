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
// jsdom hides popovers by its style sheet and knows no way to show them: a style on the element stands in for «:popover-open».
define(HTMLElement.prototype, {
  showPopover(this: HTMLElement) {
    openPopovers.add(this);
    this.style.display = "block";
  },
  hidePopover(this: HTMLElement) {
    openPopovers.delete(this);
    this.style.display = "";
  },
  togglePopover(this: HTMLElement, force?: boolean) {
    if (force ?? !openPopovers.has(this)) this.showPopover();
    else this.hidePopover();
    return openPopovers.has(this);
  },
  scrollIntoView() {},
});
document.addEventListener("click", (event) => {
  if (event.defaultPrevented) return;
  const opener = (event.target as Element).closest("button[popovertarget]");
  const target = opener && document.getElementById(opener.getAttribute("popovertarget") ?? "");
  target?.togglePopover();
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
