/** Calls to the server; status 0: it was not reached, and whether it heard us is not known. */
export const CALLS = String.raw`
var ROOT = "/doorstep/floor", TIMEOUT_MS = 20000;
async function ask(method, path, body) {
  var stop = new AbortController(), timer = setTimeout(function () { stop.abort(); }, TIMEOUT_MS);
  var answer = null, told = {};
  try {
    answer = await fetch(ROOT + path, {
      method: method, signal: stop.signal, credentials: "same-origin", headers: { "content-type": "application/json", "x-doorstep-floor": "1" }, body: body === undefined ? undefined : JSON.stringify(body),
    });
    told = await answer.json().catch(function (error) { if (answer.ok) throw error; return {}; });
  } catch (error) { answer = null; }
  clearTimeout(timer);
  if (answer && isGateway(answer.status)) answer = null;
  reached(answer !== null);
  if (!answer) return { status: 0, ok: false, body: {} };
  if (answer.status === 401 && path !== "/session") signedOut();
  return { status: answer.status, ok: answer.ok, body: told };
}
/** What stands before the store says that it does not reach it either. */
function isGateway(status) { return status >= 502 && status <= 504; }
function api(method, path, body) { return ask(method, "/api/" + path, body); }

function reached(is) {
  if (state.online === is) return;
  state.online = is;
  render();
  if (is) wake();
}

/** Why something was not done, in words for the picker: our own where we have some, else the server's. */
function whyOf(answer) {
  if (answer.status === 0) return t("no_connection");
  if (answer.status >= 500) return t("server_failed");
  return WORDS["why." + answer.body.code] || answer.body.message || t("server_failed");
}
`;
