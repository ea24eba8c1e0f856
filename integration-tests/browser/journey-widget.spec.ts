import { describeInBrowser } from "./chromium";
import { dashboardSuite } from "./dashboard-suite";
import { orderPageSuite } from "./order-page-suite";
import { beginStory, type Story } from "./story";

jest.setTimeout(120_000);
/** The first run bundles the dashboard. */
const PREPARATION_MS = 600_000;

describeInBrowser("an order, as staff and its shopper see it", () => {
  let story: Story | undefined;
  beforeAll(async () => {
    story = await beginStory();
  }, PREPARATION_MS);
  afterAll(() => story?.end());

  describe("in the dashboard", () => dashboardSuite(() => story!));
  describe("on the order page", () => orderPageSuite(() => story!));
});
