/** An article of the size of a long news report, by an outlet that does not exist, on events that did not happen. */
export const UNREAD = `Ferry port shelled for second night as Marsan talks stall

By Ilse Varga and Temur Qadi, The Quay Ledger

MARSAN, 11 April 2026 - Shells fell on the ferry port of Marsan for a second night, killing at least five dock workers and sinking a grain barge, the harbour authority said on Saturday, hours after negotiators left the city without an agreement.

The head of the authority, Nadir Belkan, told reporters that eleven rounds had landed between the customs shed and the eastern breakwater shortly after 2 a.m. “They aimed at the cranes, and they hit the canteen,” he said.

A spokesman for the Northern Command denied that its gunners had fired on the port. “We have not used artillery south of the river since Tuesday,” Colonel Arvid Tamsin said in a statement. He accused the Coastal Brigades of staging the attack to wreck the talks.

The Coastal Brigades called the accusation absurd. Their political office said that none of their units had been within range, and demanded an inquiry by the regional observer mission.

Two people who were on the night shift said they had counted eight explosions, not eleven. One of them, a welder who asked not to be named because he feared for his job, said that the first shells came from the north. The other said he could not tell where they had come from.

Doctors at the Saint Orsola hospital said they had received 23 wounded, three of them in a critical condition. A nurse there told The Quay Ledger that the number of dead had risen to seven by noon. The hospital’s director declined to confirm that figure.

The observer mission said it had sent a team to the port and would publish its findings within a week. According to the mission, the craters that it has seen so far point to 120-millimetre mortars, a weapon that both sides possess. It warned that the evidence was being cleared away by bulldozers.

The barge, the Halcyon Rose, was carrying 900 tonnes of wheat for the inland districts. The World Food Fund said the loss would leave some 14,000 families without bread for up to ten days. “There is no second barge,” its country director, Maud Ellery, said.

The shelling came hours after delegations from the two sides had left the Hotel Meridian without a joint text. A diplomat close to the mediators said the talks had broken down over the withdrawal of heavy weapons from the river line. He added that both delegations had agreed to meet again on 18 April.

The Northern Command’s chief negotiator, Yusra Hadad, told the state broadcaster that her side had offered to pull its guns back by 15 kilometres. “The answer was a demand that we disarm altogether,” she said. The Coastal Brigades rejected her account. Their envoy, Petros Lund, said that no such offer had been put on the table.

The foreign ministry of neighbouring Avaria urged both sides to return to the hotel. It said that it was ready to guarantee the safety of the delegations, and that it would close the border if fighting reached the valley.

Residents of the Tannery quarter, which overlooks the docks, said they had been told by the police to leave their houses before dark. Some 400 people spent the night in the railway station, the municipality said. The mayor, Dalia Roch, said the city had food for four days.

State television, citing a source in the Northern Command, reported that a depot of the Coastal Brigades near the quarry had been struck on Thursday by mistake. The Brigades said the depot was empty and that nobody had been hurt.

Analysts doubt that either side wants an open battle for the port. “Whoever holds Marsan has to feed it,” said Henrike Voss, who studies the conflict at the Lakeside Institute. She predicted that the shelling would go on until the mediators had set a date that both could live with.

In the capital, the prime minister’s office said that the army would not intervene. An adviser to the president, however, said reinforcements might be sent to the river if the observers were attacked again. Last month a mine killed two observers on the coast road, and no one has claimed responsibility.

The night was the worst since the truce of last autumn ended in February. The hospital’s records, which The Quay Ledger has seen, list 61 people who were brought in from the port district in March alone. The Northern Command disputes those figures and says that most of the men were fighters who had been hurt elsewhere.

A union of dock workers said it would call its 1,200 members out on strike unless shelters were built beside the cranes. Its secretary, Ines Morvay, said that the owners had promised shelters in January and had built none. The owners’ association replied that the concrete had been held at a checkpoint of the Coastal Brigades for five weeks.

A fisherman who had moored beside the barge said that he saw a small drone circle over the basin about ten minutes before the first shell. The observer mission confirmed that one of its cameras had recorded a drone, but said it could not tell whose it was. Colonel Tamsin said the Northern Command had flown no drones that night.

The mediators have not said who walked out first. In a short note, their office said that “differences of substance remain” and that the door was open. A member of the Coastal Brigades’ delegation, who spoke on condition that he not be named, said the other side had packed its papers before the coffee was served.

Insurers have raised their premiums for ships bound for Marsan fourfold since the beginning of April, according to a broker in the capital. Two shipping lines said they would unload at Port Lessing, 140 kilometres to the east, until further notice. The broker said that few captains would come back before there was a truce in writing.

The authority said ferries would not sail before Monday. Belkan appealed to the owners of fishing boats to keep clear of the eastern basin, where he said at least three unexploded shells lay under the quay.
`;
