// Run in the window by accessibility.rs: waits until the page rests, then answers what axe and a ruler find on it.
const [limit] = arguments;
// Asked for until it is there: an answer of the script itself would hold up every other question.
window.checked = null;

/** Nothing has changed for so many milliseconds, and for so many drawings: the page rests. A busy machine draws seldom, and
 * what is to fade in begins with a drawing. */
const QUIET = 150;
const DRAWINGS = 4;
const BUSY = "[aria-busy=true], .ds-spinner, .ds-skeleton";
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];

const started = performance.now();
let changed = started;
let drawings = 0;
let lastChange = "";
const observer = new MutationObserver((changes) => {
  changed = performance.now();
  drawings = 0;
  const { type, target, attributeName } = changes[0];
  lastChange = `${type} ${attributeName ?? ""} of ${target.nodeName} ${target.className ?? ""}`;
});
observer.observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true });

function whatMoves() {
  const busy = document.querySelector(BUSY);
  if (busy) return `still loads: ${busy.outerHTML.slice(0, 200)}`;
  if (!document.querySelector("h1")) return "has no heading";
  const moving = document.getAnimations().find((one) => one.playState === "running" && one.effect?.getComputedTiming().iterations !== Infinity);
  if (moving) return `is animated: ${moving.effect?.target?.outerHTML.slice(0, 200)}`;
  if (document.fonts.status !== "loaded") return "loads letters";
  return performance.now() - changed < QUIET || drawings < DRAWINGS ? `changes: ${lastChange}` : null;
}

function untilItRests() {
  return new Promise((resolve) => {
    const look = () => {
      drawings += 1;
      const moves = whatMoves();
      if (moves === null || performance.now() - started > limit) resolve(moves);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** What stands further to the right than the window or the main column reaches, and cannot be scrolled within itself. */
function sideways() {
  const roots = [document.documentElement, ...document.querySelectorAll("[data-scroller], dialog[open]")];
  return roots.filter((root) => root.scrollWidth > root.clientWidth + 1).map((root) => {
    const edge = root.getBoundingClientRect().left + root.clientWidth;
    const widest = [...root.querySelectorAll("*")].find((one) => one.getBoundingClientRect().right > edge + 1);
    return `${root.nodeName} by ${root.scrollWidth - root.clientWidth}: ${widest?.outerHTML.slice(0, 160)}`;
  });
}

const violationText = ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.target.join(" ")} ${node.failureSummary}`).join(" | ")}`;

untilItRests()
  .then(async (restless) => {
    observer.disconnect();
    const { violations, passes } = await axe.run(document, { runOnly: RULES, resultTypes: ["violations"] });
    return { restless, violations: violations.map(violationText), rules_kept: passes.length, sideways: sideways() };
  })
  .catch((error) => ({ restless: String(error), violations: [], rules_kept: 0, sideways: [] }))
  .then((answer) => {
    window.checked = answer;
  });
