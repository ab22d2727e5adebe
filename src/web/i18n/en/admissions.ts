export { admissions } from '../vi/admissions'
