import type { MedusaContainer } from "@medusajs/framework/types";
import { LIFECYCLE_EMAIL } from "../../modules/lifecycle-email";
import type LifecycleEmailService from "../../modules/lifecycle-email/service";

export const lifecycleEmailOf = (container: MedusaContainer): LifecycleEmailService => container.resolve<LifecycleEmailService>(LIFECYCLE_EMAIL);
