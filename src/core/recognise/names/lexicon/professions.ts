import { words } from './words.ts';

/** What people do, by which they are introduced and never called: "Meteorologist Ann Marl", "Paceman Rhys Qorlan". */
export const PROFESSIONS = words(`
  accountant alderman alderwoman anthropologist archaeologist architect archivist astronaut astronomer auditor backbencher baker barrister
  bassist batsman batter biologist bowler broadcaster butcher carpenter cellist centre-half chef chemist climatologist comedian commentator
  composer conductor conservationist cosmonaut councilman councilmember councilwoman coxswain criminologist curator cyclist demographer
  dentist designer drummer ecologist electrician endocrinologist epidemiologist firefighter fireman fisherman flanker footballer
  geneticist geologist glaciologist golfer grandfather grandmother guitarist gynaecologist helmsman historian homeowner hooker illustrator jockey
  landlady landlord lifeguard linebacker magistrate mathematician mechanic meteorologist midfielder monk motorist mountaineer
  navigator neighbor neighbour neurologist novelist nun oceanographer oncologist paceman paediatrician pathologist pediatrician
  pharmacist physician physicist physiotherapist pianist pilot pitcher playwright plumber postman presenter primatologist psychiatrist
  psychologist quarterback rapper realtor referee registrar reservist rower sculptor seamer seismologist singer-songwriter
  skipper sociologist solicitor songwriter spinner sprinter statistician stockbroker swimmer teammate trainer treasurer trucker trustee selectman selectwoman umpire
  vet veterinarian violinist virologist volcanologist wicketkeeper winger zoologist`);
