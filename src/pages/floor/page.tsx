import { brandColours } from "../../emails/colour";
import { pageOf, type Page } from "../document";
import { FLOOR_SCRIPT } from "./script";
import { floorStyleFor } from "./style";
import { floorTexts } from "./texts";

/** A closing tag in a text would end the element that it stands in. */
const asData = (value: unknown): string => JSON.stringify(value).replace(/</g, "\\u003c");

/** The warehouse screens: one page, whose script asks for what it shows. Holds nothing that needs a session. */
export function renderFloorPage({ locale, colour }: { locale: string; colour: string }): Page {
  const texts = floorTexts(locale);
  const brand = brandColours(colour);
  return pageOf({
    locale, title: texts.title, style: floorStyleFor(brand.colour, brand.on),
    // `strict-dynamic`: what our own script loads, the camera's reader, and nothing else.
    live: { script: FLOOR_SCRIPT, scripts: ["'strict-dynamic'"], frames: ["'none'"], calls: [], workers: ["'self'"] },
    children: (
      <>
        <div id="floor-app"><main><noscript><p className="notice bad">{texts.noscript}</p></noscript></main></div>
        <div id="floor-camera" role="region" aria-label={texts["camera.title"]} hidden />
        <div id="floor-tell" role="status" hidden />
        <div id="floor-flash" aria-hidden="true" />
        <div id="floor-stop" role="alertdialog" aria-modal="true" aria-labelledby="floor-stop-title" aria-describedby="floor-stop-text" hidden />
        <p id="floor-say" className="unseen" role="status" />
        <script id="floor-words" type="application/json" dangerouslySetInnerHTML={{ __html: asData(texts) }} />
      </>
    ),
  });
}
