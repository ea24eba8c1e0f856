/** Scans that wait: whose turn it is, and what becomes of one. */
export const TURN = String.raw`
/** Waiting scans in the order of their making; those of whoever is signed in. */
function inTurn(ops, pickerId) {
  return ops.filter(function (op) { return op.picker === pickerId; }).sort(function (a, b) { return a.at - b.at || (a.id < b.id ? -1 : 1); });
}

/** With how long ago it was made: the server reckons from its own clock when that was, since the device's may be wrong. */
function aged(scan, at) { return at ? Object.assign({}, scan, { age_ms: Math.max(0, Date.now() - at) }) : scan; }

/** How the server calls what the screen says of a wrong scan. */
var OUTCOMES = { wrong_parcel: "wrong_item", packed_already: "too_many", not_in_wave: "wrong_item", not_at_once: "too_many", sorted_already: "too_many" };
function outcomeOf(why) { return OUTCOMES[why] || why; }

/** What becomes of a waiting scan by the server's answer: it is done with, refused, or sent again later. */
function fateOf(op, status) {
  if (status >= 200 && status < 300) return "counted";
  if (status === 401) return "sign_in";
  if (status === 0 || status === 429 || (status >= 500 && op.tries < 8)) return "later";
  return "refused";
}
`;
