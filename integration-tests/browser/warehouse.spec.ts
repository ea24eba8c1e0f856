import { carriersSuite } from "./carriers-suite";
import { describeInBrowser } from "./chromium";
import { warehouseActionsSuite } from "./warehouse-actions-suite";
import { warehouseDeskSuite } from "./warehouse-desk-suite";
import { warehousePagesSuite } from "./warehouse-pages-suite";
import { beginWarehouseScene, type WarehouseScene } from "./warehouse-scene";

jest.setTimeout(180_000);
/** The first run bundles the dashboard. */
const PREPARATION_MS = 600_000;

describeInBrowser("the warehouse, as the dashboard tells it", () => {
  let scene: WarehouseScene | undefined;
  beforeAll(async () => {
    scene = await beginWarehouseScene();
  }, PREPARATION_MS);
  afterAll(() => scene?.end());

  describe("what is told", () => warehousePagesSuite(() => scene!));
  describe("what is planned and looked up at a desk", () => warehouseDeskSuite(() => scene!));
  describe("what can be done", () => warehouseActionsSuite(() => scene!));
  describe("what waits for carriers", () => carriersSuite(() => scene!));
});
