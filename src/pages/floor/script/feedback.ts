/** What the picker hears, sees and feels of a scan. Sound must do alone: iPhones do not vibrate. */
export const FEEDBACK = String.raw`
var audio = null, cover = byId("floor-stop"), flash = byId("floor-flash"), focusBefore = null;
// A browser lets nothing sound before its user has touched something.
["pointerdown", "keydown"].forEach(function (kind) {
  addEventListener(kind, function () {
    var Sound = window.AudioContext || window.webkitAudioContext;
    if (!audio && Sound) audio = new Sound();
    if (audio && audio.state === "suspended") audio.resume().catch(function () {});
  }, true);
});
function beep(notes) {
  if (!audio) return;
  var at = audio.currentTime;
  notes.forEach(function (note) {
    var tone = audio.createOscillator(), volume = audio.createGain();
    tone.type = note.type; tone.frequency.value = note.hz;
    volume.gain.setValueAtTime(0.25, at); volume.gain.exponentialRampToValueAtTime(0.001, at + note.s);
    tone.connect(volume).connect(audio.destination);
    tone.start(at); tone.stop(at + note.s);
    at += note.s;
  });
}
function feel(pattern) { if (navigator.vibrate) navigator.vibrate(pattern); }
function say(text) { byId("floor-say").textContent = text; }

function right(text) {
  clearStop();
  beep([{ type: "sine", hz: 1320, s: 0.09 }]);
  feel(40);
  flash.classList.remove("on");
  void flash.offsetWidth; // starts the flash anew
  flash.classList.add("on");
  say(text);
}
/** The whole screen red, with what to do; the next scan, a tap or a key takes it away. */
function stopScreen(why, values) {
  beep([{ type: "square", hz: 220, s: 0.18 }, { type: "square", hz: 160, s: 0.3 }]);
  feel([200, 80, 200]);
  if (cover.hidden) focusBefore = document.activeElement;
  cover.replaceChildren(
    h("div", {}, h("p", { "class": "sign", "aria-hidden": "true" }, "✕"), h("h2", { id: "floor-stop-title" }, t("stop." + why)), h("p", { id: "floor-stop-text" }, t("wrong." + why, values)),
      button(t("understood"), clearStop, { id: "floor-understood" }))
  );
  cover.hidden = false;
  byId("floor-app").inert = true;
  byId("floor-understood").focus();
}
function clearStop() {
  if (cover.hidden) return;
  cover.hidden = true;
  byId("floor-app").inert = false;
  var back = focusBefore && focusBefore.id && byId(focusBefore.id);
  if (back) back.focus();
}
addEventListener("keydown", function (event) { if (event.key === "Escape") clearStop(); });
/** A short word at the foot of the screen, that goes by itself. */
var tellTimer;
function tell(text, bad) {
  var box = byId("floor-tell");
  box.textContent = text; box.className = bad ? "bad" : ""; box.hidden = false;
  clearTimeout(tellTimer);
  tellTimer = setTimeout(function () { box.hidden = true; }, 6000);
}
`;
