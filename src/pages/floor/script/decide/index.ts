import { FOLLOWS } from "./follows";
import { JUDGE } from "./judge";
import { PARCEL } from "./parcel";
import { SORT } from "./sort";
import { TURN } from "./turn";
import { WAY } from "./way";

/**
 * What the device decides by itself: so that the picker is told at once, and without a connection too. Nothing here touches the
 * page or the network. The server decides again, and its word stands.
 */
export const DECIDE = [JUDGE, WAY, FOLLOWS, SORT, PARCEL, TURN].join("");
