/**
 * Scans wait on the device until the server has counted them: each under a key of its own, so that two tabs never write over each
 * other, and with its scan_id, so that the server counts it once however often it is sent.
 */
export const QUEUE = String.raw`
var flushing = null, AGAIN_MS = 4000;
function waiting() {
  var ops = kept.keys("op:").map(kept.get).filter(Boolean);
  return state.me ? inTurn(ops, state.me.picker.id) : [];
}
function enqueue(path, scan) {
  var op = { id: newId(), at: Date.now(), picker: state.me.picker.id, path: path, tries: 0 };
  op.body = Object.assign({ scan_id: op.id }, scan);
  if (!kept.set("op:" + op.id, op)) return stopScreen("storage_full");
  flush();
}
function flush() {
  if (!flushing) flushing = sendAll().finally(function () { flushing = null; render(); });
  return flushing;
}
async function sendAll() {
  for (var op = waiting()[0]; op; op = waiting()[0]) {
    var answer = await api("POST", op.path + "/scans", op.body), fate = fateOf(op, answer.status);
    if (fate === "sign_in") return;
    if (fate === "later") {
      kept.set("op:" + op.id, Object.assign(op, { tries: op.tries + (answer.status >= 500 ? 1 : 0) }));
      setTimeout(flush, AGAIN_MS);
      return;
    }
    kept.drop("op:" + op.id);
    if (fate === "counted") adopt(op.path, answer.body);
    else await refusedLater(op, answer);
  }
}
/** It was taken for right here, and is not: somebody changed the order meanwhile, or another has the work. */
async function refusedLater(op, answer) {
  stopScreen("refused_later", { what: op.body.barcode, why: WORDS["wrong." + answer.body.code] || whyOf(answer) });
  await reload();
}
function wake() { flush().then(reload); }
addEventListener("online", function () { reached(true); });
addEventListener("offline", function () { reached(false); });
addEventListener("storage", function () { render(); });
`;
