/** Number and PIN on a pad, or the badge. */
export const SIGN_IN_SCREEN = String.raw`
var signInScreen = {
  title: function () { return t("sign_in"); },
  draw: function () {
    return [h("form", { "class": "card sign-in", submit: function (event) { event.preventDefault(); signIn({ number: state.signIn.number, pin: state.signIn.pin }); } },
      h("p", { "class": "lead" }, t("sign_in.lead")),
      signInField("number", "text"), signInField("pin", "password"), pad(),
      h("button", { "class": "btn big", id: "floor-sign-in", disabled: state.busy }, t("sign_in")),
      button(t("sign_in.camera"), openCamera, { id: "floor-camera-open", "class": "btn quiet" }))];
  },
  scanned: function (code) { signIn({ badge: code }); },
};
function signInField(name, type) {
  return h("label", { "class": "field" }, t("sign_in." + name),
    h("input", { type: type, id: "floor-" + name, inputmode: "none", autocomplete: "off", maxlength: "20", value: state.signIn[name], input: function (event) { state.signIn[name] = event.target.value; }, focus: function () { state.signIn.field = name; } }));
}
function pad() {
  var keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "⌫", "0", "→"];
  return h("div", { "class": "pad" }, keys.map(function (key) { return button(key, function () { press(key); }, { "aria-label": key === "⌫" ? t("delete") : key === "→" ? t("next") : key, "class": "btn key" }); }));
}
function press(key) {
  var given = state.signIn, input = byId("floor-" + given.field);
  if (key === "→") return given.field === "number" ? byId("floor-pin").focus() : byId("floor-sign-in").click();
  input.value = key === "⌫" ? input.value.slice(0, -1) : input.value + key;
  given[given.field] = input.value;
}
async function signIn(given) {
  if (state.busy || (!given.badge && !(given.number && given.pin))) return;
  state.busy = true;
  var answer = await ask("POST", "/session", given);
  Object.assign(state, { busy: false, signIn: { number: answer.ok ? "" : given.number || "", pin: "", field: "number" } });
  if (answer.ok) { right(t("welcome")); closeCamera(); return begin(); }
  render();
  stopScreen(answer.status === 401 ? "sign_in" : answer.status === 429 ? "locked" : answer.status === 400 ? "sign_in" : "unreached");
}
async function leave() {
  var left = unsent().length;
  if (left && !state.leaving) { state.leaving = true; return tell(t("leave.waiting", { count: left }), true); }
  var answer = await ask("DELETE", "/session");
  if (!answer.ok) return tell(whyOf(answer), true);
  state.leaving = false;
  state.me = null;
  kept.drop("me"); kept.drop("seen");
  location.hash = "";
  render(true);
}
`;
