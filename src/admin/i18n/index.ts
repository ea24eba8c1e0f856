import { de } from "./de/texts";
import { en } from "./en/texts";
import { es } from "./es/texts";
import { fr } from "./fr/texts";
import { it } from "./it/texts";
import { withMany } from "./plurals";

/** Merged by the dashboard into its own translations; `doorstep` is the plugin's namespace. The only file named `index` here: the dashboard takes each for one. */
export default { en: { doorstep: en }, de: { doorstep: de }, fr: { doorstep: withMany(fr) }, es: { doorstep: withMany(es) }, it: { doorstep: withMany(it) } };
