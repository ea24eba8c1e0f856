import { ModuleProvider, Modules } from "@medusajs/framework/utils";
import { DoorstepCarrierProvider } from "./service";

export default ModuleProvider(Modules.FULFILLMENT, { services: [DoorstepCarrierProvider] });
