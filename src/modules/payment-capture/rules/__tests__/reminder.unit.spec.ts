import { remindAt } from "../request/reminder";

const asked = new Date("2026-11-26T10:00:00Z");

test("who is asked to pay is reminded so many hours later, or never", () => {
  expect(remindAt(asked, 48)).toEqual(new Date("2026-11-28T10:00:00Z"));
  expect(remindAt(asked, null)).toBeNull();
});
