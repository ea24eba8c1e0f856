/** Piece by piece into the parcel, then its label. What was scanned stays on the device until the parcel is closed. */
export const PACK_SCREEN = String.raw`
function draftNow() {
  var empty = { scans: [], read: false, weight: "", note: "", carton: null, asksNote: false }, draft = kept.get("pack:" + state.view.id) || empty;
  var left = notInside([state.view].concat(state.view.together || []).flatMap(function (one) { return one.packages; }), draft.scans);
  return left.length < draft.scans.length ? Object.assign(empty, { scans: left }) : draft;
}
function keepDraft(change) { kept.set("pack:" + state.view.id, Object.assign(draftNow(), change)); }
/** With what goes together with it: that is packed into the same parcels. */
function worksOf() { return [state.view].concat((state.view.together || []).filter(function (one) { return one.state !== "shipped"; })); }
function toPack() { return worksOf().flatMap(function (one) { return one.lines; }).filter(function (line) { return line.picked_quantity > line.packed_quantity; }); }
function asks() { return asksToRead(worksOf()); }

var packScreen = {
  title: function () { return titleOf(state.view); },
  aside: function () { return t("state." + state.view.state); },
  draw: function () {
    var lines = toPack(), view = state.view, waits = view.waiting_code && view.state === "picked";
    return [
      waits && h("p", { "class": "notice bad", role: "alert" }, t("pack.waits", { why: waitsFor(view) })),
      view.box && lines.length > 0 && boxNotice(view), wishes(worksOf(), asks() && lines.length > 0 && haveRead()),
      lines.length > 0 && !waits && parcelForm(lines), !lines.length && toCheck().length > 0 && labelForm(), parcels(),
      !lines.length && h("a", { "class": toCheck().length || view.packages.some(function (one) { return one.state === "packed"; }) ? "btn quiet" : "btn big", href: "#/work", id: "floor-done" }, t("to_work")),
    ];
  },
  scanned: function (code) {
    var lines = toPack(), draft = draftNow(), sought = asksNumber();
    if (sought && !lines.some(function (line) { return isItem(line, code); })) return buyLabel(sought, code);
    if (lines.length ? isLabelHere(code) : labelled().length) return checkLabel(code);
    var read = lines.some(function (line) { return isItem(line, code); }) ? { code: code, times: 1 } : readCode(code, 1);
    if (!lines.length || !read.code) return;
    var verdict = belongs(lines, draft.scans, read.code, read.times);
    if (verdict !== "accepted") {
      stopScreen(verdict, { what: code });
      return refuse(state.path, "pack", verdict, { barcode: read.code, quantity: read.times });
    }
    draft.scans.push({ scan_id: newId(), barcode: read.code, quantity: read.times, at: Date.now() });
    keepDraft({ scans: draft.scans });
    right(t("in_parcel"));
    render();
  },
};
/** Of what was picked with others: its box; and where some of it still lies in the pile, the way to the sorting. Packed from the pile it is sorted too. */
function boxNotice(view) {
  var isSorted = !worksOf().flatMap(function (one) { return one.lines; }).some(function (line) { return leftInPile(line) > 0; });
  return h("section", { "class": isSorted ? "notice" : "notice bad" }, h("p", { id: "floor-in-box" }, t(isSorted ? "box.sorted" : "box.unsorted", { box: view.box })),
    !isSorted && view.wave_id && h("a", { "class": "btn quiet", href: "#/waves/" + view.wave_id, id: "floor-sort" }, t("sort.title")));
}
function closeParcel() {
  var draft = draftNow(), body = { scans: draft.scans.map(function (scan) { return aged({ scan_id: scan.scan_id, barcode: scan.barcode, quantity: scan.quantity }, scan.at); }) }, id = state.view.id;
  if (Number(draft.weight) > 0) body.weight_grams = Math.round(Number(draft.weight));
  if (draft.asksNote && draft.note.trim()) body.weight_note = draft.note.trim();
  if (draft.carton) body.carton_id = draft.carton;
  if (draft.read) body.acknowledge_instructions = true;
  function done(told) { kept.drop("pack:" + id); right(t("parcel.closed")); adopt("work-orders/" + id, told); }
  done.refused = function (answer) {
    var wrong = draft.scans.find(function (scan) { return scan.scan_id === answer.body.scan_id; });
    if (wrong) {
      keepDraft({ scans: draft.scans.filter(function (scan) { return scan !== wrong; }) });
      stopScreen(answer.body.code === "wrong_item" ? "wrong_parcel" : "packed_already", { what: wrong.barcode });
      return true;
    }
    if (answer.body.code !== "weight_off") return false;
    keepDraft({ asksNote: true });
    stopScreen("weight_off", { why: answer.body.message });
    return true;
  };
  act(state.path + "/packages", body, done);
}
`;
