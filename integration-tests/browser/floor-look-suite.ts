import { addPicker } from "../setup/floor";
import { locationId } from "../setup/stock-shop";
import { device, deviceAt, lookAt, scanCode, signInAt, type FloorScene } from "./floor-scene";
import { NAMED_LOOKS } from "./look";

const LONG = { title: "Handthrown stoneware serving bowl with reactive moss glaze, wide rim, dishwasher-safe, 32 cm", bins: ["HALL-B-GANG-12-FACH-004"] };
const WORDS = {
  en: { list: "Ready to pick", pick: "Go to", wrong: "Wrong item", sign: "Sign in" },
  de: { list: "Bereit zum Picken", pick: "Geh zu", wrong: "Falscher Artikel", sign: "Anmelden" },
};

export function floorLookSuite(scene: () => FloorScene): void {
  test.each(NAMED_LOOKS)("every screen is whole with long names, no picture, and nothing there: %s", async (name, { width, language, theme }) => {
    const words = WORDS[language];
    const work = await scene().work({ quantity: 12, ...LONG });
    const options = { viewport: { width, height: 800 }, locale: language, colorScheme: theme };
    const page = await device(scene(), options);
    await page.locator("#floor-number").waitFor();
    await lookAt(page, `${name}-sign-in`, [words.sign]);
    await signInAt(page, scene());
    await lookAt(page, `${name}-list`, [words.list]);
    await page.context().close();
    const pick = await deviceAt(scene(), work, options);
    await lookAt(pick, `${name}-pick`, [words.pick, LONG.bins[0]!]);
    await scanCode(pick, LONG.bins[0]!);
    await lookAt(pick, `${name}-there`);
    await scanCode(pick, "4006381333931-A-VERY-LONG-CODE");
    await pick.getByText(words.wrong).waitFor();
    await lookAt(pick, `${name}-red`);
    await pick.context().close();
  });

  test("where nothing is to be done it says so", async () => {
    const { admin } = scene();
    const picker = await addPicker(admin, await locationId(admin, "Reno"), "Max");
    const page = await device(scene());
    await signInAt(page, { ...scene(), picker });
    await lookAt(page, "empty", ["All done", "Nothing is to be picked"]);
    await page.locator("#floor-tasks").click();
    await page.getByText("No tasks").waitFor();
    await lookAt(page, "empty-tasks");
    await page.context().close();
  });
}
