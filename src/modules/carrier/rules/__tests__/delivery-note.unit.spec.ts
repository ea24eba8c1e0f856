import { deliveryNote } from "../delivery-note";

it.each([
  [{ instructions: null, leave_at: null }, undefined],
  [{ instructions: "Ring twice\nthen wait", leave_at: null }, "Ring twice then wait"],
  [{ instructions: "Ring twice", leave_at: "the porch" }, "Leave at: the porch. Ring twice"],
  [{ instructions: null, leave_at: "garage 🚗" }, "Leave at: garage 🚗"],
])("of %j tells the carrier %j", (wishes, note) => {
  expect(deliveryNote(wishes)).toBe(note);
});

it("is cut to a hundred characters, never through the midst of one", () => {
  const note = deliveryNote({ instructions: "🎁".repeat(200), leave_at: "the porch" })!;
  expect([...note]).toHaveLength(100);
  expect(note.startsWith("Leave at: the porch. 🎁")).toBe(true);
  expect(note.endsWith("🎁…")).toBe(true);
});
