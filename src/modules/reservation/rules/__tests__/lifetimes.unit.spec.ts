import { dueForClaim, graceOf, isClaimedByAnother, isToUnclaim } from "../claims";
import { expiryOf, hasExpired, lastsUntil, pendingUntil } from "../expiry";

const at = (minutes: number, seconds = 0) => new Date(Date.UTC(2026, 0, 1, 12, minutes, seconds));
const lifetime = { ttlMinutes: 15, maxMinutes: 60 };

describe("how long a hold lasts", () => {
  it("is its time to live from the last step, up to the cap from the first", () => {
    expect(expiryOf(at(0), at(0), lifetime)).toEqual(at(15));
    expect(expiryOf(at(0), at(30), lifetime)).toEqual(at(45));
    expect(expiryOf(at(0), at(50), lifetime)).toEqual(at(60));
  });

  it("lasts while a payment is under way, past its cap if need be", () => {
    expect(lastsUntil(at(15), pendingUntil(at(10), 60))).toEqual(at(70));
    expect(lastsUntil(at(15), at(12))).toEqual(at(15));
    expect(lastsUntil(at(15), null)).toEqual(at(15));
  });

  it("ends on the instant, and only while it is held", () => {
    expect(hasExpired({ state: "held", expires_at: at(15) }, at(14, 59))).toBe(false);
    expect(hasExpired({ state: "held", expires_at: at(15) }, at(15))).toBe(true);
    expect(hasExpired({ state: "claimed", expires_at: at(15) }, at(20))).toBe(false);
  });
});

describe("a claim", () => {
  const claim = { claimed_at: at(0), claimed_by: "run-1" };

  const grace = graceOf({ claimGraceSeconds: 30 });

  it("keeps another completion out while its own may still run", () => {
    expect(isClaimedByAnother(claim, "run-2", at(0, 29), grace)).toBe(true);
    expect(isClaimedByAnother(claim, "run-1", at(0, 1), grace)).toBe(false);
    expect(isClaimedByAnother(claim, "run-2", at(0, 30), grace)).toBe(false);
  });

  it("is settled once there is an order, however late", () => {
    expect(dueForClaim(claim, true, at(0, 20), grace)).toBe("settle");
    expect(dueForClaim(claim, true, at(9), grace)).toBe("settle");
  });

  it("goes back to the hold when there is no order in time", () => {
    expect(dueForClaim(claim, false, at(0, 29), grace)).toBe("wait");
    expect(dueForClaim(claim, false, at(0, 30), grace)).toBe("unclaim");
  });

  it("is given up by its own completion, also after it was settled, and by others only while it is a claim", () => {
    const hold = (state: string) => ({ state, claimed_by: "run-1" });
    expect(["held", "claimed", "settled"].map((state) => isToUnclaim(hold(state), "run-1"))).toEqual([false, true, true]);
    expect(["held", "claimed", "settled"].map((state) => isToUnclaim(hold(state), "run-2"))).toEqual([false, false, false]);
    expect(["held", "claimed", "settled"].map((state) => isToUnclaim(hold(state), undefined))).toEqual([false, true, false]);
  });
});
