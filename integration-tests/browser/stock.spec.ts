import { describeInBrowser } from "./chromium";
import { stockActionsSuite } from "./stock-actions-suite";
import { stockPagesSuite } from "./stock-pages-suite";
import { beginStockScene, type StockScene } from "./stock-scene";

jest.setTimeout(180_000);
/** The first run bundles the dashboard. */
const PREPARATION_MS = 600_000;

describeInBrowser("stock, as a merchant sees it", () => {
  let scene: StockScene | undefined;
  beforeAll(async () => {
    scene = await beginStockScene();
  }, PREPARATION_MS);
  afterAll(() => scene?.end());

  describe("what is told", () => stockPagesSuite(() => scene!));
  describe("what can be done", () => stockActionsSuite(() => scene!));
});
