import { words } from './words.ts';

/**
 * Given names (folded) by which an unlisted full name is known as a person's. Compiled from general knowledge of the
 * names of public people over the world; names that are also frequent words or places in the news (Chad, Jordan, Paris)
 * are left out.
 */
export const GIVEN_NAMES = words(`
  aaron abbas abdallah abdel abdelaziz abdelfattah abdelhamid abdelkader abdelkarim abdelmajid abdelmalek abdessalam abdiqasim abdou
  abdoulaye abdul abdulaziz abdulhadi abdulkadir abdullah abdullahi abdulrahman abed abebe abel abid abiy abraham abu adam adama adel adeel
  adem adil adnan adrian adriana agnes ahmad ahmadu ahmed ahmet ahsan aidan aisha ajay akbar akhtar akin akram alain alan alaa alassane albert
  alberto aldo alec alejandro aleksandar aleksandr aleksei alessandro alex alexander alexandra alexandre alexei alexey alexis alfonso
  alfred ali alice alicia alina alison aliyu allan allen alpha alvaro amadou amal amanda amani amar amin amina amir amira amit amjad ammar amos amr
  amy ana anas anastasia anatoly andre andrea andreas andrei andrej andres andrew andrey andrii andriy andrzej andy angela angelo angus anil anita
  anjali ann anna anne annette annie anthony antje antoine anton antonio antony anwar arash ari ariel arif arjun armand armando arnaud arnold
  arsen arseniy arthur artur arturo arvind asad asghar ashley ashraf asif asim aslan asma astrid ata atef augusto aurelien avi avigdor axel aya ayesha
  ayman aymen ayoub aziz azmi baba babak bahaa bakary baptiste barack barbara barham barry bart basel basem bashar bashir basil bassam bassel
  bassem beatrice becky behrouz bella ben benedict beniamino benjamin benny bernard bernie bertrand beth betty bezalel bilal bill billy bjorn
  blaise bob boaz bogdan boris brad brandon brenda brett brian bridget bruce bruno bryan burak burhan caleb calvin camille carl carla
  carlo carlos carol carolina caroline caroline carolyn carter catherine cathy cecile cecilia cedric celine cesar chandra chantal charles charlie
  charlotte chen cheryl chloe chris christian christiane christina christine christoph christophe christopher chuck claire clara clark
  claude claudia clement clive colette colin colm connor constantin corinne cristian cristina curtis cynthia cyril cyrus daisy dale damien
  damian dan dana dani daniel daniela danielle danilo danny daoud daphne dara dario darren darya dave david davide dawn dean deborah declan deepak
  denis denise dennis derek desmond devlet dia diana diane didier diego dieter dilip dimitri dimitris dina dinesh dirk djamel dmitri dmitriy dmitry
  dmytro dominic dominik dominique don donald donna doreen doris dorothy doug douglas driss duncan dylan eamon ebrahim eddie edgar edith edmund
  eduard eduardo edward edwin ehsan ehud eileen ekaterina elaine elchin eleanor elena eli elias elie elif elijah elisa elisabeth elise elissa
  elizabeth ella ellen elliot elon elsa emad eman emanuel emily emine emma emmanuel emmerson enrico enrique eric erica erik erika ernest ernesto
  ersin erwin esmail esther ethan etienne eugene eva evan evelyn evgeny evo eyad eyal fabian fabien fabio fabrice fadi fahad fahd fahim faisal faiz
  fakhri falah farah fares farhad farhan farid farida farooq farouk faruk fathi fatima fatma fawzi faye faysal federica federico felipe felix
  ferdinand ferhat fernanda fernando fidel filip fiona firas florence florian fouad fran frances francesca francesco francis francisco franck
  francois francoise frank franz fred freddy frederic frederick frederik fuad gabi gabriel gabriela gadi gareth garry gary gaston gaurav gavin gebran
  geert gemma gene genevieve geoff geoffrey georg george georges georgi gerald gerard gerhard germain ghaith ghada ghassan gheorghe gianni gideon
  gilad gilbert gilles gina giorgi giorgia giorgio giovanni girma giuseppe gladys glen glenn gloria goran gordon grace graham greg gregory greta grigory
  guido guillaume gulbuddin gustavo guy gwen habib hadi hafez hafiz haider haitham hajar hakan hakeem hakim halima hamad hamada hamdi hamed hameed hamid
  hamza hana hanan hani hannah hans harald haris harold haroun harriet harry haruna hasan hashem hashim hassan hatem haydar hayder hazem heather
  hector heidi heiko helen helena helene helga henri henrik henry herbert herman hicham hilal hilary hillary hisham holly hosni hossam hossein
  houda howard hubert hugh hugo humberto hussain hussein husam husni iain ian ibrahim idris idriss igor ihor ihab ihsan ilan ilham ilhan ilia ilya iman
  imad imed imran ines inga ingrid inna ioan ioannis iqbal irakli irene irfan irina irma isa isaac isabel isabella isabelle isaias ishaq ismael
  ismail issa issam itamar itzhak ivan ivana ivica ivo iyad jaafar jabbar jaber jack jackie jackson jaco jacob jacqueline jacques jaime jair jakob
  jalal jamal jameel james jameson jamie jamil jan jana jane janet janez janice jared jaroslaw jasem jasim jason jasper javad javed javier jawad jay jean
  jeanne jeff jeffrey jelena jen jenna jennifer jenny jens jeremy jerome jerry jerzy jesse jessica jesus jihad jill jim jimmy jo joachim joan
  joanna joao joaquin jodie joe joel joelle joerg johan johanna johannes john johnny jomo jon jonas jonathan jorge jose josef josep joseph
  joshua josep joy joyce juan juba jude judith judy juha jules julia julian julie julien juliet julio jumaa jurgen justin kais kamal kamala kamel
  kamran kaoru kareem karel karen karim karin karl karla karolina kassem kassym kate katerina katharina katherine kathleen kathryn kathy katie
  katja kazem keir keith kelly kemal ken kenji kenneth kerry kevin khadija khaled khalid khalifa khalil khamis khatibu khawaja kim kimberly
  kirill kirsten kirsty klaus kofi konstantin kristalina kristen kristian kristin kristina kurt kyle kyriakos laila lakhdar lars latifa laura lauren
  laurence laurent lavrenty layla lazar leah lech lee leila lena leo leon leonard leonardo leonid leonidas leroy leslie leyla liam libby lidia liliana
  lily lina linda lindsay lindsey lior lisa liz lloyd loic lola lorenzo louis louisa louise luay luc luca lucas lucia lucy luis luisa luiz lukas luke
  lula lyndon lynn lyudmila maarten maciej madeleine madina magda magdalena maggie mahamat maher mahmood mahmoud mahmud mai maia majed majid
  maksim malala malcolm malek malik mamadou mamoun manal mansour mansur manuel manuela mara marat marc marcel marcelo marcin marco marcos
  marcus margaret margarita margot maria mariam marian mariana marianne marie marija marina mario marion marisa mark marko markus marta martha
  martin martina marty marwa marwan maryam mary marzouk masha masoud massimo massoud mateusz mathew mathias mathieu matt matteo matthew matthias
  matthieu maureen maurice mauricio maurizio mauro max maxim maxime maya mazen mazloum megan mehdi mehmet mehran melanie melissa meles melvin mercedes
  meredith meron mia michael michaela michal michel michele michelle mick miguel mihai mika mike mikhail milan milena milica milos milton mina
  minh mira miriam mirjana miroslav mitch mitchell mitt mladen moaz moctar modibo mohamad mohamed mohammad mohammed mohamud mohan mohsen moktar molly mona
  monica monika morgan morris morteza moses moshe mostafa moussa moustafa mouaz mounir muammar muawiya muhamad muhammad muhammadu
  muhsin mukhtar mullah munir muqtada murad murat muriel murtaza musa mustafa mustapha mykhailo mykola nabih nabil nada nadav nader nadia nadim nadine naeem
  nafiz nagwa nahed nahla nahum naim najah najat najib najla najm nancy nani naomi narendra nari nasir nasr nasrallah nasrin nasser natalia natalie nataliya
  natasha nathalie nathan nathaniel nawaf nawal nawaz nayef nayib nazanin nazih neil nelson nicholas nick nicki nico nicola nicolae nicolas
  nicole nidal nigel nihad nikita nikki nikol nikola nikolai nikolaos nikolay nikos nils nina nir nisreen nizar noa noah noam noel nofal nora
  norbert norma norman noura nouri nuri nur obaida octavio ola olaf oleg oleh oleksandr oleksii olena olga olha oliver olivia olivier olusegun omar omer
  oren orhan oscar osama oskar osman otto oumar oussama owen pablo paddy pamela paolo pascal pat patricia patrice patricio patrick paul paula paulo
  pavel pavlo pawel pedro peggy penny pete peter petr petra petro petros phil philip philipp philippe phoebe phyllis pierre pieter pilar piotr
  pradeep prakash pranab pratap praveen prem priya qais qasem qasim qassem quentin rabih rachel rachid radek radwan radoslaw rafael rafal
  rafi rafic rafik rafiq raghad rahul rahim raimundo raja rajab rajesh rajiv ralph ram rama ramesh rami ramin ramiro ramon ramona ramzi rana randa randy
  ranil rania raphael rashad rashed rashid raul ravi ray raymond reem rebecca recep reda regina reinhard remi rene renee renzo reza riad ricardo
  riccardo richard rick rico rida rima rita riyad rob robert roberta roberto robin rodney rodrigo rodrigue roger rohan roland rolf romain roman romano ron
  ronald ronaldo ronen ronnie rory rosa rosalind rosario rose rosemary ross roula rowan roxana roy ruben rudolf rudy rula rupert ruslan rustam ruth ryan
  saad saadi saber sabah sabine sabri sabrina sacha saddam sadeq sadiq saeb saeed safa safwan saif saifullah sajid sakena salah salam saleem saleh salem
  salim salma salman salome salva salvador salvatore sam samah saman samantha samer sami samia samih samir samira samuel samy sana sandra sandro
  sandy sanjay sanna santiago sara sarah sarkis sasha saskia saud savitri scott sean sebastian sebastien selim selma serena serge sergei sergey
  sergio serhii serhiy serzh seth shadi shafiq shahbaz shahid shahram shai shakib shane shannon sharif sharon shaul shaun shawki shawn sheila shelley
  shimon shirin shirley shlomo shukri sibel siddharth sidi sidney sigmar silvia silvio simon simona simone sinan siraj slobodan sofia sohail
  soleiman solomon sonia sophia sophie soraya soumaila souad stacy stan stanislav stefan stefania stefano stella stepan stephan stephane stephanie
  stephen steve steven stewart stuart suad subhi sue suhail sulaiman suleiman sultan sumit suna sunil susan susana susanna susanne suzan suzanne sven
  svetlana sylvain sylvia sylvie taha taher tahir takashi talal talha tamara tamim tamir tammam tanya tara tareck tareq tariq tarek tatiana tatyana
  tawakkol tayeb tayyip ted teresa terrence terry tesfaye thabo thaer theo theodore theresa therese thierry thomas thorsten tibor tigran tilda
  tim timothy timur tina tobias todd tom tomas tomasz tommy tony tracy trevor tristan troy tsipi tulsi tyler tzachi tzipi ulrich umar umaru umberto umer
  ursula usama usman uwe uzi vadim valentin valentina valeria valerie valery vanessa vasily vera veronica veronika viacheslav vicente vicky victor
  victoria vijay vikram viktor viktoria vince vincent vincenzo viola viorica virginie virginia vitali vitaliy vitaly vivian vivek vladimir vojislav volker
  volodymyr vyacheslav wadih wael wafa wahid wajdi waleed walid walter wang warren waseem washim wassim wayne wendy werner wesley wilfried wilhelm
  willem william willy winston wissam wladimir wolfgang yahia yahya yair yakov yamen yan yana yann yannick yannis yara yariv yaser yasin yasir yasmin
  yasmine yasser yassin yassine yehuda yechiel yevgeny yitzhak yoav yohannes yoel yohanan yolanda yonatan yoram yoshihide yosef yossef yossi yousef youssef youssouf yoweri
  ysra yuri yuriy yusef yusuf yves yvette yvonne zaher zahir zahra zaid zainab zakaria zaki zalmay zara zayd zeev zeid zeina zeinab zelda zeynep
  ziad zine zoe zohra zoran zuhair zulfikar ebrahima uri emir sofie shireen rashida rand kaja mette annalena ulf rishi liz keir
  giorgos evika ilir albin vjosa aleksander edi milo zuzana eduard`);

/** Parts of Arabic, Persian and European names in lower case or after an article. */
export const NAME_PARTICLES = words(
  'al el ul bin ben ibn bint abu abou umm um abd van von der den de da dos di du la le ter ten del della san mac ould',
);
