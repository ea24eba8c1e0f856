/** Which screen is shown, and what it knows. The address keeps the place, the device the last truth: both outlive a reload. */
export const APP = String.raw`
var state = { me: null, path: "work", view: null, online: navigator.onLine !== false, busy: false, at: { bin: null, item: null, times: 1 }, panel: null, zone: null, labels: {}, signIn: { number: "", pin: "", field: "number" } };

function go(path) { location.hash = "/" + path; }
function pathNow() { return location.hash.replace(/^#\/?/, "") || "work"; }
addEventListener("hashchange", function () { show(pathNow()); });
async function show(path) {
  closeCamera();
  var last = kept.get("view");
  Object.assign(state, { path: path, view: last && last.path === path && state.me && last.picker === state.me.picker.id ? last.view : null, panel: null, zone: null, at: { bin: null, item: null, times: 1 } });
  render(true);
  await reload();
}
async function reload() {
  if (!state.me) return;
  var path = state.path, answer = await api("GET", path === "tasks" ? "work" : path + (state.zone ? "?zone=" + encodeURIComponent(state.zone) : ""));
  if (answer.ok) return adopt(path, answer.body);
  if (answer.status === 404 && path === state.path) { tell(t("gone"), true); go("work"); }
}
/** Takes over what the server says of a path. */
function adopt(path, body) {
  if (path !== state.path) return;
  state.view = body.work_order || body.wave || body;
  kept.set("view", { path: path, view: state.view, picker: state.me && state.me.picker.id });
  render();
}

/** Does what changes something and cannot wait on the device: after all scans, and once at a time. */
async function act(path, body, done) {
  if (state.busy) return;
  state.busy = true;
  render();
  await flush();
  var answer = waiting().length ? { status: 0, body: {} } : await api("POST", path, body);
  state.busy = false;
  if (answer.ok) done(answer.body);
  else if (!done.refused || !done.refused(answer)) tell(whyOf(answer), true);
  render();
  if (!answer.ok && answer.status === 409) await reload();
}

function screenNow() {
  if (!state.me) return signInScreen;
  if (state.path === "work") return workScreen;
  if (state.path === "tasks") return tasksScreen;
  if (!state.view) return loadingScreen;
  if (state.view.walk) return state.view.walk.length && state.view.started_at ? pickScreen : waveScreen;
  if (state.view.state === "picking") return pickScreen;
  return /^(picked|packed|shipped)$/.test(state.view.state) ? packScreen : standScreen;
}
var loadingScreen = { title: function () { return t("loading"); }, draw: function () { return [h("p", { "class": "calm" }, state.online ? t("loading") : t("no_connection"))]; } };

/** Draws the screen anew, and leaves the focus, what is being typed and what is unfolded as they were. */
function render(isNew) {
  var screen = screenNow(), app = byId("floor-app"), active = document.activeElement && document.activeElement.id, caret = active && document.activeElement.selectionStart;
  var code = byId("floor-code"), typing = code && !isNew ? code.value : "", unfolded = byId("floor-give") && !isNew && byId("floor-give").parentNode.open;
  document.title = screen.title();
  var count = waiting().length;
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

async function begin() {
  var answer = await api("GET", "me");
  // Without a connection whoever was signed in goes on; the server looks again with every call.
  state.me = answer.ok ? answer.body : answer.status === 401 ? null : kept.get("me");
  if (answer.ok) kept.set("me", answer.body);
  await show(pathNow());
  if (state.me) flush();
}
function signedOut() {
  if (!state.me) return;
  state.me = null;
  kept.drop("me"); kept.drop("view");
  tell(t("signed_out"), true);
  render(true);
}
setInterval(function () { if (!state.online && state.me) reload(); }, 5000);
if (navigator.serviceWorker) navigator.serviceWorker.register(ROOT + "/worker.js", { scope: ROOT }).catch(function () {});
begin();
`;
