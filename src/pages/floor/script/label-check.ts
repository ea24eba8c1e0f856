/** The label on each parcel is scanned once it sticks there: where two print at once, one takes the other's out of the printer. */
export const LABEL_CHECK = String.raw`
/** Parcels that have a label to scan; not those whose carrier prints none. */
function labelled() {
  return worksOf().flatMap(function (one) { return one.packages; }).filter(function (one) { return one.state === "labelled" && !state.unprinted[one.id]; });
}
function toCheck() { return labelled().filter(function (one) { return !one.label_checked_at; }); }
/** A carrier's barcode may hold more than its number, which then comes last. The server judges; this only tells a label from an item. */
function isLabelHere(code) {
  return labelled().some(function (one) { var number = state.labels[one.id]; return number && code.trim().toUpperCase().endsWith(number.toUpperCase()); });
}
function labelForm() {
  return h("section", { "class": "card", id: "floor-check-label" }, h("h2", {}, t("label.check")), h("p", { "class": "lead" }, t("label.check.lead")), codeField());
}
function checkLabel(code) {
  var path = state.path;
  function done(told) { right(t("label.checked")); adopt(path, told); }
  done.refused = function (answer) {
    if (!WORDS["stop." + answer.body.code]) return false;
    stopScreen(answer.body.code, { what: code, number: answer.body.display_id });
    return true;
  };
  act(path + "/label-scans", { scan_id: newId(), code: code.slice(0, 200) }, done);
}
`;
