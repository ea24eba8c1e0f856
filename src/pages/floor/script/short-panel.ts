/** Pieces that are not there: how many, and why. */
export const SHORT_PANEL = String.raw`
var REASONS = ["empty", "not_found", "damaged", "other_item", "else"];
function shortPanel() {
  var panel = state.panel;
  return h("form", { "class": "card", submit: function (event) { event.preventDefault(); sendShort(); } },
    h("h2", {}, t("short.title")), h("p", { "class": "lead" }, panel.stop.title),
    stepper("floor-short-count", t("short.count"), panel.quantity, 1, panel.stop.open, function (value) { panel.quantity = value; render(); }),
    h("fieldset", { "class": "reasons" }, h("legend", {}, t("short.why")), REASONS.map(function (reason) {
      return h("label", { "class": "choice" }, h("input", { type: "radio", name: "reason", id: "floor-reason-" + reason, checked: panel.reason === reason, change: function () { panel.reason = reason; render(); } }), t("reason." + reason));
    })),
    panel.reason === "else" && h("label", { "class": "field" }, t("short.text"), h("input", { type: "text", id: "floor-short-text", maxlength: "500", value: panel.text, input: function (event) { panel.text = event.target.value; } })),
    h("div", { "class": "row" }, h("button", { "class": "btn", id: "floor-short-send", disabled: state.busy }, t("short.send", { count: panel.quantity })),
      button(t("cancel"), function () { state.panel = null; render(true); }, { id: "floor-short-cancel", "class": "btn quiet" })));
}
/** Of several that share a piece, the last ones go without. */
async function sendShort() {
  var panel = state.panel, reason = panel.reason === "else" ? panel.text.trim() : t("reason." + panel.reason), left = panel.quantity;
  if (!reason) return byId("floor-short-text").focus();
  for (var line of panel.stop.lines.slice().reverse()) {
    var quantity = Math.min(left, line.open);
    left -= quantity;
    if (quantity > 0) await act("work-orders/" + line.work_order_id + "/short-pick", { line_id: line.id, quantity: quantity, reason: reason }, function () { state.panel = null; tell(t("short.sent")); });
  }
  await reload();
}
`;
