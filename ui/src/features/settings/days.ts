export const isDays = (days: number) => Number.isInteger(days) && days >= 0 && days <= 120;
