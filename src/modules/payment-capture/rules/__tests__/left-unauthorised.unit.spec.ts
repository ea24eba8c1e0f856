import { leftUnauthorised } from "../left-unauthorised";

const order = { age: 600, canceled: false, payments: 0, sessions: [{ id: "payses_1", status: "pending" }] };

describe("an order whose completion died before it was paid", () => {
  it("is found by the session that can still be authorised", () => {
    expect(leftUnauthorised(order, 180)).toBe("payses_1");
    expect(leftUnauthorised({ ...order, sessions: [{ id: "payses_2", status: "authorized" }] }, 180)).toBe("payses_2");
  });

  it.each([
    ["is young: its completion may still run", { age: 10 }],
    ["is canceled", { canceled: true }],
    ["has its payment", { payments: 1 }],
    ["has no session", { sessions: [] }],
    ["waits for the shopper", { sessions: [{ id: "s", status: "requires_more" }] }],
    ["was refused", { sessions: [{ id: "s", status: "error" }] }],
  ])("is left alone when it %s", (_why, change) => {
    expect(leftUnauthorised({ ...order, ...change }, 180)).toBeNull();
  });
});
