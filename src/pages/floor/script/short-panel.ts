/** Pieces that are not there: how many, and why. */
export const SHORT_PANEL = String.raw`
var REASONS = ["empty", "not_found", "damaged", "other_item", "else"];
/** What is still open of the panel's stop, as of now: the truth may have changed since it was opened. */
function shortLines(panel, lines) { return lines.filter(function (line) { return line.open > 0 && panel.stop.lines.some(function (one) { return one.id === line.id; }); }); }
function openOf(panel, lines) { return shortLines(panel, lines).reduce(function (sum, line) { return sum + line.open; }, 0); }
function shortPanel(lines) {
  var panel = state.panel, open = openOf(panel, lines);
  panel.quantity = Math.min(panel.quantity, open);
  return h("form", { "class": "card", submit: function (event) { event.preventDefault(); sendShort(); } },
    h("h2", {}, t("short.title")), h("p", { "class": "lead" }, panel.stop.title),
    stepper("floor-short-count", t("short.count"), panel.quantity, 1, open, function (value) { panel.quantity = value; render(); }),
    h("fieldset", { "class": "reasons" }, h("legend", {}, t("short.why")), REASONS.map(function (reason) {
      return h("label", { "class": "choice" }, h("input", { type: "radio", name: "reason", id: "floor-reason-" + reason, checked: panel.reason === reason, change: function () { panel.reason = reason; render(); } }), t("reason." + reason));
    })),
    panel.reason === "else" && h("label", { "class": "field" }, t("short.text"), h("input", { type: "text", id: "floor-short-text", maxlength: "500", value: panel.text, input: function (event) { panel.text = event.target.value; } })),
    h("div", { "class": "row" }, h("button", { "class": "btn", id: "floor-short-send" }, t("short.send", { count: panel.quantity })),
      button(t("cancel"), function () { state.panel = null; render(true); }, { id: "floor-short-cancel", "class": "btn quiet" })));
}
/** Of several that share a piece, the last ones go without. It waits its turn behind the scans, as they do. */
function sendShort() {
  var panel = state.panel, reason = panel.reason === "else" ? panel.text.trim() : t("reason." + panel.reason), left = panel.quantity;
  if (!reason) return byId("floor-short-text").focus();
  shortLines(panel, linesNow()).reverse().forEach(function (line) {
    var quantity = Math.min(left, line.open);
    left -= quantity;
    if (quantity > 0) enqueue("work-orders/" + line.work_order_id, "short-pick", { line_id: line.id, quantity: quantity, reason: reason }, line.title);
  });
  state.panel = null;
  tell(t("short.sent"));
  render(true);
}
`;
