// SPDX-License-Identifier: Apache-2.0
package org.sitmark.preannotate.equipment;

import java.util.List;
import java.util.Map;

/**
 * Sentences to measure the grammar of designations with. {@code {N}} is the place of a name, {@code {P}} the plural of a generic name of its
 * category and {@code {H}} the singular; other equipment stands in square brackets.
 */
final class Carriers {

    /** Generic names of a category, singular and plural. */
    static final Map<String, List<String>> HEADS = Map.of(
            "tank", List.of("tank/tanks", "main battle tank/main battle tanks", "battle tank/battle tanks"),
            "armoured_vehicle",
                    List.of(
                            "armoured vehicle/armoured vehicles",
                            "infantry fighting vehicle/infantry fighting vehicles",
                            "armoured personnel carrier/armoured personnel carriers"),
            "artillery",
                    List.of(
                            "howitzer/howitzers",
                            "self-propelled howitzer/self-propelled howitzers",
                            "rocket launcher/rocket launchers",
                            "mortar/mortars"),
            "small_arms",
                    List.of(
                            "rifle/rifles",
                            "machine gun/machine guns",
                            "pistol/pistols",
                            "grenade launcher/grenade launchers"),
            "missile",
                    List.of(
                            "missile/missiles",
                            "cruise missile/cruise missiles",
                            "anti-tank missile/anti-tank missiles",
                            "ballistic missile/ballistic missiles"),
            "air_defence",
                    List.of(
                            "air defence system/air defence systems",
                            "surface-to-air missile system/surface-to-air missile systems",
                            "launcher/launchers"),
            "aircraft",
                    List.of(
                            "fighter/fighters",
                            "fighter jet/fighter jets",
                            "helicopter/helicopters",
                            "bomber/bombers",
                            "transport aircraft/transport aircraft"),
            "drone",
                    List.of(
                            "drone/drones",
                            "reconnaissance drone/reconnaissance drones",
                            "UAV/UAVs",
                            "loitering munition/loitering munitions"),
            "ship",
                    List.of(
                            "frigate/frigates",
                            "corvette/corvettes",
                            "landing ship/landing ships",
                            "submarine/submarines"),
            "ammunition",
                    List.of(
                            "mine/mines",
                            "anti-tank mine/anti-tank mines",
                            "bomb/bombs",
                            "grenade/grenades",
                            "rocket/rockets"));

    static final List<String> OTHER_HEADS =
            List.of("radar/radars", "truck/trucks", "jammer/jammers", "radar system/radar systems", "vehicle/vehicles");

    /** With a generic name behind the name, beside it, or without one. */
    static final List<String> WITH_NAME = List.of(
            "Two {N} {P} were destroyed near the river on Tuesday.",
            "The brigade received twelve {N} {P} in the spring.",
            "A column of {N} {P} was seen on the road to the airport.",
            "Video showed a burning {N} {H} in the main street.",
            "The ministry said that an {N} {H} had been hit.",
            "According to the note, the plant will repair 30 {N} {P} a year.",
            "Residents counted at least seven {N} {P} at the station.",
            "The army has lost more than forty of its {N} {P} since March.",
            "They want to replace the old {N} {P} by the end of the year.",
            "The first {N} {H} was handed over in a ceremony in May.",
            "Observers found one {N} {H} without its engine behind the school.",
            "The captured {N} {H} was towed away at night.",
            "He said the enemy had moved {N} {P} to the northern bank.",
            "Training on the {N} {H} takes six weeks.",
            "The talks covered the sale of {N} {P} to a third country.",
            "Both sides use {N} {P} in this sector.",
            "The inspectors photographed parts of an {N} {H}.",
            "Three crews of {N} {P} were trained abroad.",
            "The town was attacked with {N} {P} for the second night.",
            "Fragments of an {N} {H} lay in the yard of the clinic.",
            "The unit fired its {N} twice and changed its position.",
            "Two {N}s were shot down over the coast before dawn.",
            "Soldiers abandoned an {N} on the bridge.",
            "Four {N} and three [trucks] were burned in the attack.",
            "The crew of the {N} survived the blast.",
            "An {N} was destroyed by a [drone] east of the village.",
            "The squadron operates six {N} from this base.",
            "Among the losses are [tanks] of the type {N} and an ambulance.".replace("an ambulance", "a tent"),
            "The [howitzers], among them an {N}, opened fire at noon.",
            "A missile battery with the {N} was deployed to the port.",
            "The military has ordered eight {N} for its troops.",
            "Air defence forces intercepted an {N} over the lake.",
            "The regiment received the {N} ({N}) last month.".replace(" ({N})", ""),
            "The wreckage of an {N} was put on show in the square.",
            "The new vehicle ({N}) was shown at a parade.".replace("The new vehicle", "The new [armoured vehicle]"),
            "The launch of an {N} was filmed from a boat.".replace("a boat", "the beach"),
            "Troops armed with the {N} guarded the crossing.",
            "The fleet lost an {N} and two [patrol boats] in the raid.",
            "- {N} - 14 (+2)\n- [tanks] - 31",
            "- three {N}\n- two [mortars]\n- 400 [shells]");

    /** What is written like a designation and is none. */
    static final List<String> WITHOUT_NAME = List.of(
            "The M4 motorway was closed for nine hours after the crash.",
            "Traffic on the M-14 highway was stopped by police.",
            "The council adopted document S/2031/12 on the mission.",
            "Ministers of the G7 and the G-20 met in the capital.",
            "Cases of COVID-19 rose in both camps.",
            "The form was printed on A4 paper and signed.",
            "Leaders at COP28 spoke of the drought.",
            "She flew on flight MH17 from the capital.",
            "Flight PS-752 was on its way to the west.",
            "He holds an H-1B visa and a second passport.",
            "The children of class 7B drew the flag.",
            "The office is in room B-12 on the second floor.",
            "The plane of the delegation landed at 14:20 UTC+3."
                    .replace("The plane of the delegation", "The delegation"),
            "Resolution 2254 and Article 51 were mentioned twice.",
            "Road P-66 is passable again, the E40 is not.",
            "The sanctions list has the numbers AB-1207 and AB-1311 in annex II."
                    .replace("the numbers AB-1207 and AB-1311 in annex II", "two new names in annex II"),
            "Unit 731 and Company B of the 2nd Battalion stayed behind.",
            "Samples with the H5N1 virus came from three farms.",
            "The vitamin B12 tablets were given out at the clinic.",
            "Exports of CO2 permits fell by 4 per cent in Q3.",
            "The report of the UN office has the symbol A/HRC/46/54.",
            "Checkpoint C-4 and gate D5 were closed to lorries.".replace(" to lorries", ""),
            "The patient in ward K-2 was moved to room 14B.",
            "The bus line X3 runs every two hours.",
            "The bank account UA12 3456 was blocked by the court.",
            "The ISO-9001 certificate of the plant has run out.",
            "Examplian [tanks] crossed the border at dawn.",
            "The Iraqi Army [helicopters] came from the south.",
            "Kremlin officials denied the report about [missiles].",
            "Allied [bombers] flew over the town in May 1944.",
            "Monday's talks were about [drones] and grain.",
            "The Coalition [artillery] answered the fire.",
            "Western [missiles] have not arrived yet, the general said.",
            "Rebel [mortars] fell silent at noon.",
            "The Houthi [drones] were built on the coast.",
            "The Lake Example region has no [radar] of its own.",
            "The phone number +380 44 555 01 17 is out of order.",
            "GPT-4 wrote the leaflet, the spokesman joked.",
            "Apollo-11 was mentioned in the speech.",
            "Hill 211.4 and Height 104 changed hands twice.",
            "The school year begins on 1 September in grades 5A to 9C.",
            "Block 7-B of the estate has no heating.",
            "The team won 3-0 and 2-1 in Group B.",
            "The ship's call sign is V7XY2 and its home port is Majuro."
                    .replace("The ship's", "The station's")
                    .replace("its home port is Majuro", "it is open all night"),
            "His passport, number FK440182, was found in the car park.",
            "Euro 5 petrol is sold at two stations only.",
            "The regional court heard case No. 31/0447 in public.",
            "The 4th Brigade and the 12th Corps were moved to the rear.",
            "The weather station T-9 measured 41 degrees.".replace("T-9 ", ""),
            "Parcel 22-B and plot 14A belong to the monastery.",
            "The B-12 road to the coast is mined in two places.",
            "Her lawyer quoted Rule 39B of the court.",
            "The TV channel CNN18 showed the interview.".replace("CNN18", "Channel 24"),
            "Prices of Al-92 and A-95 petrol rose again.".replace("Al-92 and A-95 ", ""),
            "The border crossing BCP-3 opens at six.".replace(" BCP-3", ""),
            "The police post in Sector F-10 reported a theft.",
            "Windows-10 computers were hit by the worm.",
            "The gene BRCA1 was not the subject of the study.",
            "Paragraph 12A and Section 3B were struck out.",
            "The UN83 vote was postponed by a week.".replace("UN83 ", ""));

    private Carriers() {}
}
