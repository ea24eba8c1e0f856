import { DEADLINE_RULES } from "../../modules/order-journey/rules/deadlines";
import { branding } from "../samples";
import { awaitedIn, digestWords } from "../digest-words";
import { renderStaffDigest } from "../staff-digest";

const LANGUAGES = ["en", "de", "fr", "es", "it"];
const line = { order: "1042", awaits: "case_reply", due_at: "2026-11-27T09:00:00Z", url: "https://shop.example/app/orders/order_1" };

describe("the digest for staff", () => {
  it.each(LANGUAGES)("has words in %s for all that can be awaited, its own", (language) => {
    const [words, english] = [digestWords(language), digestWords("en")];
    for (const { awaits } of DEADLINE_RULES) {
      expect(awaitedIn(words, awaits)).not.toBe(awaits);
      if (language !== "en") expect(awaitedIn(words, awaits)).not.toBe(awaitedIn(english, awaits));
    }
    expect(renderStaffDigest([line], 1, "https://shop.example/app/doorstep", { locale: language, branding, timeZone: "Europe/Berlin" }).subject).toContain("1");
  });

  it("is in English where its language is not a language of the dashboard", () => {
    expect(digestWords("ja")).toBe(digestWords("en"));
    expect(digestWords("de-AT")).toBe(digestWords("de"));
  });
});
