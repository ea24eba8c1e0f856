/** Draws whichever screen is due, and what several of them have. */
export const DRAW = String.raw`
function screenNow() {
  if (!state.me) return signInScreen;
  if (state.path === "work") return workScreen;
  if (state.path === "tasks") return tasksScreen;
  if (!state.view) return loadingScreen;
  if (isTaken(state.view)) return takenScreen;
  if (state.view.walk) return state.view.walk.length && state.view.started_at ? pickScreen : isPicked(state.view) && state.view.pile.length ? sortScreen : waveScreen;
  if (state.view.state === "picking") return pickScreen;
  return /^(picked|packed|shipped)$/.test(state.view.state) ? packScreen : standScreen;
}
function isPicked(wave) { return !wave.work_orders.some(function (work) { return work.state === "ready" || work.state === "picking"; }); }
var loadingScreen = { title: function () { return t("loading"); }, draw: function () { return [h("p", { "class": "calm" }, state.online ? t("loading") : t("no_connection"))]; } };

/** Draws the screen anew, and leaves the focus, what is being typed and what is unfolded as they were. */
function render(isNew) {
  var screen = screenNow(), app = byId("floor-app"), active = document.activeElement && document.activeElement.id, caret = active && document.activeElement.selectionStart;
  var code = byId("floor-code"), typing = code && !isNew ? code.value : "", unfolded = byId("floor-give") && !isNew && byId("floor-give").parentNode.open;
  document.title = screen.title();
  var count = unsent().length;
  app.replaceChildren(
    h("header", { "class": "top" },
      state.me && state.path !== "work" && h("a", { "class": "back", href: "#/work", id: "floor-back", "aria-label": t("back") }, "‹"),
      h("h1", { id: "floor-title", tabindex: "-1" }, screen.title()),
      screen.aside && h("span", { "class": "aside" }, screen.aside()),
      !state.online && h("span", { "class": "chip warn" }, t("offline")),
      count > 0 && h("span", { "class": "chip warn", id: "floor-waiting" }, t("waiting", { count: count }))),
    h("main", {}, screen.draw())
  );
  if (typing && byId("floor-code")) byId("floor-code").value = typing;
  if (unfolded && byId("floor-give")) byId("floor-give").parentNode.open = true;
  var back = active && byId(active);
  if (isNew) byId("floor-title").focus();
  else if (back) { back.focus({ preventScroll: true }); if (caret !== null && caret !== undefined && back.setSelectionRange && /^(text|password|search)$/.test(back.type)) back.setSelectionRange(caret, caret); }
}

/** A field in which a code is typed, and the camera: for whoever has no scanner. */
function codeField() {
  return h("form", { "class": "code", submit: function (event) { event.preventDefault(); var code = byId("floor-code").value.trim(); byId("floor-code").value = ""; if (code) scanned(code); } },
    h("input", { type: "text", id: "floor-code", autocomplete: "off", autocapitalize: "characters", spellcheck: "false", placeholder: t("code.short"), "aria-label": t("code"), enterkeyhint: "go" }),
    h("button", { "class": "btn", type: "submit" }, t("ok")),
    button(h("span", { "class": "icon-camera", "aria-hidden": "true" }), openCamera, { id: "floor-camera-open", "class": "btn quiet", "aria-label": t("camera") }));
}
function picture(src) {
  return src ? h("img", { "class": "pic", src: src, alt: "", error: function () { this.replaceWith(picture(null)); } }) : h("span", { "class": "pic none", "aria-hidden": "true" });
}
`;
