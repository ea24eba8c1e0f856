import type { MedusaContainer } from "@medusajs/framework/types";
import { CUSTOMER_CARE } from "../../modules/customer-care";
import type CustomerCareService from "../../modules/customer-care/service";

export const customerCareOf = (container: MedusaContainer): CustomerCareService => container.resolve<CustomerCareService>(CUSTOMER_CARE);
