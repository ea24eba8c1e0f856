import CartModule from "@medusajs/medusa/cart";
import Reservation from "../modules/reservation";
import { linkRows } from "../shared/row-links";

linkRows(CartModule.linkable.cart, "cart_id", [Reservation.linkable.doorstepStockHold]);
