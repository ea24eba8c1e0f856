/**
 * A scanner that types: fast keys and Enter, or Tab, wherever the focus is. What it typed into a field is taken out of it again. Keys that
 * come slowly are a person's: outside of a field they are a code too, for whoever has only a keyboard.
 */
export const WEDGE = String.raw`
var typed = "", typedAt = 0, startedAt = 0, field = null, before = "";
/** A scanner is done with a key in some milliseconds; the quickest typist is not. */
var FAST_MS = 40, PAUSE_MS = 1500;
function isField(element) { return element && /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) && !/^(checkbox|radio)$/.test(element.type); }
addEventListener("keydown", function (event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  var now = performance.now(), inField = isField(event.target);
  if (event.key === "Enter" || event.key === "Tab") return entered(event, now, inField);
  if (event.key.length !== 1) return;
  if (typed === "" || now - typedAt > (inField ? FAST_MS * 3 : PAUSE_MS)) {
    if (event.key === " ") return;
    typed = ""; startedAt = now; field = inField ? event.target : null; before = inField ? event.target.value : "";
  }
  typed += event.key;
  typedAt = now;
}, true);
function entered(event, now, inField) {
  var code = typed, isFast = code.length > 2 && (typedAt - startedAt) / code.length < FAST_MS;
  typed = "";
  if (!code || (!isFast && (inField || event.key === "Tab")) || now - typedAt > PAUSE_MS) return;
  event.preventDefault();
  event.stopPropagation();
  if (inField && field === event.target) { field.value = before; field.dispatchEvent(new Event("input")); }
  scanned(code);
}
/** Codes that came while their screen was on its way; a scanner waits for nobody. */
var early = [];
/** What the screen does with a code. */
function scanned(code) {
  clearStop();
  var screen = screenNow();
  if (screen === loadingScreen) return void early.push({ path: state.path, code: code });
  if (screen.scanned) screen.scanned(code.trim());
}
function scannedEarly() { early.splice(0).forEach(function (one) { if (one.path === state.path) scanned(one.code); }); }
`;
