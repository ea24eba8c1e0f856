import type { Page } from "playwright-core";
import { until } from "../setup/until";
import { openDashboard } from "./dashboard";
import { LOOKS, NAMED_LOOKS, type Look } from "./look";
import type { MailScene } from "./mail-scene";
import { expectAll, readWell } from "./read-well";

const WORDS = {
  messages: { en: ["Messages", "Order confirmed", "Delivered", "Dropped", "must not be mailed", "Addresses that are not mailed"], de: ["Nachrichten", "Bestellbestätigung", "Zugestellt", "Verworfen", "Adressen, an die nichts geht"] },
  settings: { en: ["Mail settings", "Quiet hours", "Sender’s name", "Digest for staff"], de: ["E-Mail-Einstellungen", "Ruhezeit", "Name des Absenders", "Übersicht für Mitarbeiter"] },
  templates: { en: ["Mail templates", "Subject", "Preview line", "Variables: {order}", "Versions", "Order #"], de: ["E-Mail-Vorlagen", "Betreff", "Vorschauzeile", "Variablen: {order}", "Versionen", "Bestellung #"] },
};

export function mailsSuite(scene: () => MailScene): void {
  const open = async (look: Look, path: string, awaited: string): Promise<Page> => {
    const page = await openDashboard(scene().browser, scene().url, look);
    await page.goto(`/app/doorstep/${path}`);
    await page.locator(awaited).first().waitFor();
    return page;
  };
  const close = (page: Page) => page.context().close();

  test.each(NAMED_LOOKS)("messages, and who is not mailed: %s", async (name, look) => {
    const page = await open(look, "messages", "table tbody tr");
    expectAll(await readWell(page, `mails-${name}`, "main"), WORDS.messages[look.language]);
    await close(page);
  });

  test.each(NAMED_LOOKS)("settings: %s", async (name, look) => {
    const page = await open(look, "mail-settings", "form");
    expectAll(await readWell(page, `mail-settings-${name}`, "main"), WORDS.settings[look.language]);
    await close(page);
  });

  test.each(NAMED_LOOKS)("templates with their preview: %s", async (name, look) => {
    const page = await open(look, "mail-templates", "iframe");
    expectAll(await readWell(page, `mail-templates-${name}`, "main"), WORDS.templates[look.language]);
    await close(page);
  });

  test("a message is found, read as it was sent with what became of it, and sent to another address", async () => {
    const page = await open(LOOKS[0]!, "messages", "table tbody tr");
    await page.getByLabel("Order number or address").fill("anna@");
    await until("the list to follow the typing", async () => (await page.getByRole("button", { name: /^Show the mail/ }).count()) === 1);
    await page.getByRole("button", { name: /^Show the mail/ }).press("Enter");
    const drawer = page.getByRole("dialog");
    await drawer.getByText("Handed to the email provider").waitFor();
    await page.frameLocator('[role="dialog"] iframe').getByText("Thank you for your order").waitFor();
    await readWell(page, "mails-drawer", '[role="dialog"]');
    await drawer.getByLabel("To").fill("else@example.com");
    await drawer.getByRole("button", { name: "Send again" }).press("Enter");
    await until("the mail to go elsewhere", async () => scene().sendgrid.mailbox.to("else@example.com").length === 1);
    await close(page);
  });

  test("an address that bounced is lifted", async () => {
    const page = await open(LOOKS[0]!, "messages", "table tbody tr");
    await page.getByRole("button", { name: /^Mail somebody.* again/ }).press("Enter");
    await page.getByText("Every address is mailed.").waitFor();
    await close(page);
  });

  test("words are drafted, refused while a variable is missing, compared, tried, published and taken back", async () => {
    const page = await open(LOOKS[0]!, "mail-templates", "iframe");
    const subject = page.getByLabel("Subject", { exact: true });
    await subject.fill("Thanks!");
    await page.getByText("{order} is missing.").waitFor();
    expect(await page.getByRole("button", { name: "Publish", exact: true }).isDisabled()).toBe(true);
    await subject.fill("Hooray for #{order}");
    // The order of the preview has a promise.
    await page.getByLabel("Subject, with a date", { exact: true }).fill("Hooray for #{order}, here {date}");
    await page.getByLabel("Heading", { exact: true }).fill("<b>Hooray</b>");
    await page.frameLocator("iframe >> nth=0").getByText("<b>Hooray</b>").waitFor();
    await page.getByLabel("Compare with").press("Enter");
    await page.getByRole("option", { name: /The default/ }).press("Enter");
    await page.frameLocator("iframe >> nth=1").getByText("Thank you for your order").waitFor();
    await page.getByLabel("Colours").press("Enter");
    await page.getByRole("option", { name: "Dark" }).press("Enter");
    await readWell(page, "mail-templates-compared", "main");

    await page.getByRole("button", { name: "Send a trial" }).press("Enter");
    const drawer = page.getByRole("dialog");
    await drawer.getByLabel("To").fill("boss@example.com");
    await readWell(page, "mail-templates-trial", '[role="dialog"]');
    await drawer.getByRole("button", { name: "Send", exact: true }).press("Enter");
    await drawer.waitFor({ state: "detached" });
    expect(scene().sendgrid.mailbox.to("boss@example.com")[0]!.subject).toMatch(/^\[Test\] Hooray for #/);

    await page.getByRole("button", { name: "Publish", exact: true }).press("Enter");
    await page.getByRole("alertdialog").getByRole("button", { name: "Publish" }).press("Enter");
    await page.getByText("In force").waitFor();
    expect((await scene().admin("GET", "/admin/doorstep/templates/order_confirmed/en")).template).toMatchObject({ version: 1, published: { "order_confirmed.subject": "Hooray for #{order}" } });
    await page.getByRole("button", { name: "Back to the default" }).press("Enter");
    await until("the default to be in force", async () => (await scene().admin("GET", "/admin/doorstep/templates/order_confirmed/en")).template.version === 2);
    await until("the field to be the default's", async () => (await subject.inputValue()).startsWith("Your order"));
    await close(page);
  });

  test("the confirmation is switched off only after a warning; a pale colour is warned of; what is saved counts", async () => {
    const page = await open(LOOKS[0]!, "mail-settings", "form");
    await page.getByLabel("Colour").fill("#ffee00");
    await page.getByText("A button is hard to see on white").waitFor();
    await page.getByLabel("Shop’s name").fill("Otter & Co");
    await page.getByRole("switch", { name: "Order confirmed" }).press("Space");
    await page.getByRole("button", { name: "Save" }).press("Enter");
    const warning = page.getByRole("alertdialog");
    await warning.getByText("takes it for lost").waitFor();
    await warning.getByRole("button", { name: "Cancel" }).press("Enter");
    await page.getByRole("switch", { name: "Order confirmed" }).press("Space");
    await page.getByRole("button", { name: "Save" }).press("Enter");
    await page.getByText("Version 1").waitFor();
    const { mail_settings } = await scene().admin("GET", "/admin/doorstep/settings/mails");
    expect(mail_settings.values).toMatchObject({ off: [], branding: { shop_name: "Otter & Co", colour: "#ffee00" } });
    await close(page);
  });
}
