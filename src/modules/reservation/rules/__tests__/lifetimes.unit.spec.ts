import { dueForClaim, isClaimedByAnother } from "../claims";
import { expiryOf, hasExpired } from "../expiry";

const at = (minutes: number, seconds = 0) => new Date(Date.UTC(2026, 0, 1, 12, minutes, seconds));
const lifetime = { ttlMinutes: 15, maxMinutes: 60 };

describe("how long a hold lasts", () => {
  it("is its time to live from the last step, up to the cap from the first", () => {
    expect(expiryOf(at(0), at(0), lifetime)).toEqual(at(15));
    expect(expiryOf(at(0), at(30), lifetime)).toEqual(at(45));
    expect(expiryOf(at(0), at(50), lifetime)).toEqual(at(60));
  });

  it("ends on the instant, and only while it is held", () => {
    expect(hasExpired({ state: "held", expires_at: at(15) }, at(14, 59))).toBe(false);
    expect(hasExpired({ state: "held", expires_at: at(15) }, at(15))).toBe(true);
    expect(hasExpired({ state: "claimed", expires_at: at(15) }, at(20))).toBe(false);
  });
});

describe("a claim", () => {
  const claim = { claimed_at: at(0), claimed_by: "run-1" };

  it("keeps another completion out while its own may still run", () => {
    expect(isClaimedByAnother(claim, "run-2", at(0, 29))).toBe(true);
    expect(isClaimedByAnother(claim, "run-1", at(0, 1))).toBe(false);
    expect(isClaimedByAnother(claim, "run-2", at(0, 30))).toBe(false);
  });

  it("is settled once there is an order", () => {
    expect(dueForClaim(claim, { ordered: true, completed: true }, at(0, 20))).toBe("settle");
    expect(dueForClaim(claim, { ordered: true, completed: false }, at(9))).toBe("settle");
  });

  it("goes back to the hold after two minutes without an order, unless the cart says it is completed", () => {
    expect(dueForClaim(claim, { ordered: false, completed: false }, at(1, 59))).toBe("wait");
    expect(dueForClaim(claim, { ordered: false, completed: false }, at(2))).toBe("unclaim");
    expect(dueForClaim(claim, { ordered: false, completed: true }, at(9))).toBe("wait");
  });
});
