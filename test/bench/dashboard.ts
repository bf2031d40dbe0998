/** Free questions as pages ask them: headlines, members, months, kinds, resources, costs, a heat map, a comparison, the clock. */
export const DASHBOARD = [
  'measures=uses,activeUsers,costPerUse,hoover&by=year',
  'measures=uses,useShare,costShare,gap,intensity&by=member&year=2025&compare=to-date',
  'measures=uses,activeUsers&by=month&year=2025',
  'measures=uses,sessions,activeUsers&by=kind&year=2025&totals=true',
  'measures=uses,activeUsers,cost,costPerUse&by=resource&year=2025&compare=to-date&sort=-uses',
  'measures=uses&by=resource,month&year=2025',
  'measures=uses&by=member,quarter&kind=press',
  'measures=usesPerInhabitant,activeRate&by=year,member',
  'measures=uses,activeUsers&by=epci&year=2025',
  'measures=uses&by=weekday,hour&year=2025',
];
