import { describeInBrowser } from "./chromium";
import { paymentActionsSuite } from "./payment-actions-suite";
import { paymentPagesSuite } from "./payment-pages-suite";
import { disputesSuite } from "./disputes-suite";
import { payoutsSuite } from "./payouts-suite";
import { paymentPageSuite } from "./payment-page-suite";
import { beginPaymentScene, type PaymentScene } from "./payment-scene";

jest.setTimeout(180_000);
/** The first run bundles the dashboard. */
const PREPARATION_MS = 600_000;

describeInBrowser("payments, as a merchant sees them", () => {
  let scene: PaymentScene | undefined;
  beforeAll(async () => {
    scene = await beginPaymentScene();
  }, PREPARATION_MS);
  afterAll(() => scene?.end());

  describe("what is told", () => paymentPagesSuite(() => scene!));
  describe("what was paid out", () => payoutsSuite(() => scene!));
  describe("what is disputed", () => disputesSuite(() => scene!));
  describe("what a shopper pays by", () => paymentPageSuite(() => scene!));
  describe("what can be done", () => paymentActionsSuite(() => scene!));
});
