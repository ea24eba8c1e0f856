/**
 * Scans, missing pieces and photos wait on the device until the server has them: each under a key of its own, so that two tabs never write over each
 * other, and with an id, so that the server counts it once however often it is sent.
 */
export const QUEUE = String.raw`
var flushing = null, AGAIN_MS = 4000;
function waiting() {
  var ops = kept.keys("op:").map(kept.get).filter(Boolean);
  return state.me ? inTurn(ops, state.me.picker.id) : [];
}
/** Those that count for something; the others are told for the record alone. */
function unsent() { return waiting().filter(function (op) { return op.call !== "refused-scans"; }); }
/** Those of a work order, wave or package; call: scans, sort, short-pick, refused-scans or photo. What an earlier version of this page kept are scans. */
function waitingFor(path, call) { return waiting().filter(function (op) { return op.path === path && (op.call || "scans") === call; }); }
/** what: it is about, in words, for whoever is told that it was refused. */
function enqueue(path, call, body, what) {
  var op = { id: newId(), at: Date.now(), picker: state.me.picker.id, path: path, call: call, tries: 0, what: what || body.barcode };
  op.body = call === "photo" ? body : Object.assign(call === "short-pick" ? { short_id: op.id } : { scan_id: op.id }, body);
  if (!kept.set("op:" + op.id, op)) return call !== "refused-scans" && stopScreen("storage_full");
  flush();
}
/** A scan that was refused here is told for the record: it shows where mistakes come from. */
function refuse(path, step, why, scan) {
  var told = { step: step, outcome: outcomeOf(why), barcode: scan.barcode.slice(0, 200), quantity: scan.quantity || 1 };
  if (scan.scan_id) told.scan_id = scan.scan_id;
  if (scan.bin) told.bin = scan.bin;
  if (state.zone) told.zone = state.zone;
  enqueue(path, "refused-scans", told);
}
function flush() {
  if (!flushing) flushing = sendAll().finally(function () { flushing = null; render(); });
  return flushing;
}
async function sendAll() {
  for (var op = waiting()[0]; op; op = waiting()[0]) {
    var answer = await send(op), fate = fateOf(op, answer.status);
    if (fate === "sign_in") return;
    if (fate === "later") {
      kept.set("op:" + op.id, Object.assign(op, { tries: op.tries + (answer.status >= 500 ? 1 : 0) }));
      setTimeout(flush, AGAIN_MS);
      return;
    }
    kept.drop("op:" + op.id);
    if (op.call === "photo") await dropPicture(op.body.photo_id).catch(function () {});
    if (op.call === "refused-scans") { if (fate === "counted") adopt(op.path, answer.body); }
    else if (fate !== "counted") await refusedLater(op, answer);
    // A wave's way is not what its order's short pick answers with.
    else if (op.call === "photo" || (op.call === "short-pick" && op.path !== state.path)) await reload();
    else adopt(op.path, answer.body);
  }
}
async function send(op) {
  if (op.call !== "photo") return api("POST", op.path + "/" + (op.call || "scans"), op.call === "short-pick" ? op.body : aged(op.body, op.at));
  var content = await keptPicture(op.body.photo_id).catch(function () {});
  return content ? api("POST", op.path + "/photo", { photo_id: op.body.photo_id, content: content }) : { status: 410, body: { code: "photo_gone" } };
}
/** It was taken for right here, and is not: somebody changed the order meanwhile, or another has the work. */
async function refusedLater(op, answer) {
  stopScreen(op.call === "photo" ? "photo_refused" : "refused_later", { what: op.what || op.body.barcode, why: WORDS["late." + answer.body.code] || whyOf(answer) });
  await reload();
}
function wake() { flush().then(reload); }
addEventListener("online", function () { reached(true); });
addEventListener("offline", function () { reached(false); });
addEventListener("storage", function () { render(); });
`;
