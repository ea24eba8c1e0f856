import { de } from "./de/texts";
import { en } from "./en/texts";

/** Merged by the dashboard into its own translations; `doorstep` is the plugin's namespace. The only file named `index` here: the dashboard takes each for one. */
export default { en: { doorstep: en }, de: { doorstep: de } };
