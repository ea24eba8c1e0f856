import { describeInBrowser } from "./chromium";
import { beginExceptionsScene, type ExceptionsScene } from "./exceptions-scene";
import { exceptionsSuite } from "./exceptions-suite";

jest.setTimeout(180_000);
/** The first run bundles the dashboard. */
const PREPARATION_MS = 600_000;

describeInBrowser("exceptions, as a merchant sees and works on them", () => {
  let scene: ExceptionsScene | undefined;
  beforeAll(async () => {
    scene = await beginExceptionsScene();
  }, PREPARATION_MS);
  afterAll(() => scene?.end());

  exceptionsSuite(() => scene!);
});
