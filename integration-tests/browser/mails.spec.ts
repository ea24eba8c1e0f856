import { describeInBrowser } from "./chromium";
import { everyMailSuite } from "./every-mail-suite";
import { beginMailScene, type MailScene } from "./mail-scene";
import { mailsSuite } from "./mails-suite";

jest.setTimeout(180_000);
/** The first run bundles the dashboard. */
const PREPARATION_MS = 600_000;

describeInBrowser("mails", () => {
  describe("as a shopper reads them", () => everyMailSuite());

  describe("as a merchant sees them", () => {
    let scene: MailScene | undefined;
    beforeAll(async () => {
      scene = await beginMailScene();
    }, PREPARATION_MS);
    afterAll(() => scene?.end());
    mailsSuite(() => scene!);
  });
});
