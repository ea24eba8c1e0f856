/** Which screen is shown, and what it knows. The address keeps the place, the device the last truth: both outlive a reload. */
export const APP = String.raw`
var state = { me: null, path: "work", view: null, online: navigator.onLine !== false, busy: false, at: { bin: null, item: null, times: 1 }, panel: null, zone: null, labels: {}, unprinted: {}, customs: {}, asksNumber: null, number: "", signIn: { number: "", pin: "", field: "number" } };

function go(path) { location.hash = "/" + path; }
function pathNow() { return location.hash.replace(/^#\/?/, "") || "work"; }
addEventListener("hashchange", function () { show(pathNow()); });
async function show(path) {
  closeCamera();
  var last = kept.get("seen");
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
  kept.set("seen", { path: path, view: state.view, picker: state.me && state.me.picker.id });
  render();
  scannedEarly();
}

/** Does what changes something and cannot wait on the device: after all scans, and once at a time. */
async function act(path, body, done) {
  if (state.busy) return;
  state.busy = true;
  render();
  await flush();
  var answer = unsent().length ? { status: 0, body: {} } : await api("POST", path, body);
  state.busy = false;
  if (answer.ok) done(answer.body);
  else if (!done.refused || !done.refused(answer)) tell(whyOf(answer), true);
  render();
  if (!answer.ok && answer.status === 409) await reload();
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
  kept.drop("me"); kept.drop("seen");
  tell(t("signed_out"), true);
  render(true);
}
setInterval(function () { if (!state.online && state.me) reload(); }, 5000);
if (navigator.serviceWorker) navigator.serviceWorker.register(ROOT + "/worker.js", { scope: ROOT }).catch(function () {});
begin();
`;
