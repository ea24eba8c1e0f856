import { describeInBrowser } from "./chromium";
import { floorLookSuite } from "./floor-look-suite";
import { floorPackSuite } from "./floor-pack-suite";
import { floorPickSuite } from "./floor-pick-suite";
import { beginFloorScene, type FloorScene } from "./floor-scene";

jest.setTimeout(180_000);

describeInBrowser("the warehouse screens", () => {
  let scene: FloorScene | undefined;
  beforeAll(async () => {
    scene = await beginFloorScene();
  }, 300_000);
  afterAll(() => scene?.end());

  describe("packing", () => floorPackSuite(() => scene!));
  describe("picking", () => floorPickSuite(() => scene!));
  describe("what they look like", () => floorLookSuite(() => scene!));
});
