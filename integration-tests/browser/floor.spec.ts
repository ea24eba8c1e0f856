import { describeInBrowser } from "./chromium";
import { floorLookSuite } from "./floor-look-suite";
import { floorPackSuite } from "./floor-pack-suite";
import { floorPickSuite } from "./floor-pick-suite";
import { floorShareSuite } from "./floor-share-suite";
import { beginFloorScene, type FloorScene } from "./floor-scene";
import { pickersSuite } from "./pickers-suite";

jest.setTimeout(180_000);
/** The first run bundles the dashboard. */
const PREPARATION_MS = 600_000;

describeInBrowser("the warehouse screens", () => {
  let scene: FloorScene | undefined;
  beforeAll(async () => {
    scene = await beginFloorScene();
  }, PREPARATION_MS);
  afterAll(() => scene?.end());

  describe("packing", () => floorPackSuite(() => scene!));
  describe("picking", () => floorPickSuite(() => scene!));
  describe("what pickers and orders share", () => floorShareSuite(() => scene!));
  describe("who may sign in to them", () => pickersSuite(() => scene!));
  describe("what they look like", () => floorLookSuite(() => scene!));
});
