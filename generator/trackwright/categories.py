"""General categories of Unicode 14, frozen: what a pattern means must not depend on the Python that generates."""

from __future__ import annotations

import re
from functools import cache

Ranges = tuple[tuple[int, int], ...]

# Per run of code points from 0 on: its category and, where it is longer than one, its length in base 36.
_RUNS = (
    "CcwZsPo3ScPo3PsPePoSmPoPdPo2NdaPo2Sm3Po2LuqPsPoPeSkPcSkLlqPsSmPeSmCcxZsPoSc4SoPoSkSoLoPiSmCfSoSkSoSm"
    "No2SkLlPo2SkNoLoPfNo3PoLunSmLu7LloSmLl8LuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlL"
    "uLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLl2LuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLl2LuLlLuLlLuLlLuL"
    "lLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLu2LlLuLlLuLl3Lu2LlLuLl"
    "Lu2LlLu3Ll2Lu4LlLu2LlLu3Ll3Lu2LlLu2LlLuLlLuLlLu2LlLuLl2LuLlLu2LlLu3LlLuLlLu2Ll2LoLuLl3Lo4LuLtLlLuLtL"
    "lLuLtLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLl2LuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLl2LuLtLlLuLlLu3LlLuLlLuLl"
    "LuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLl"
    "LuLlLuLl7Lu2LlLu2Ll2LuLlLu4LlLuLlLuLlLuLlLuLl1xLoLlrLmiSk4LmcSkeLm5Sk7LmSkLmSkhMn34LuLlLuLlLmSkLuLlC"
    "n2LmLl3PoLuCn4Sk2LuPoLu3CnLuCnLu2LlLuhCnLu9LlzLuLl2Lu3Ll3LuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuL"
    "lLuLl5LuLlSmLuLlLu2Ll2Lu1fLl1cLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlSo"
    "Mn5Me2LuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLu"
    "LlLuLlLuLlLuLlLu2LlLuLlLuLlLuLlLuLlLuLlLuLl2LuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLl"
    "LuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLl"
    "LuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlCnLu12Cn2LmPo6Ll15PoPdCn2So2ScCnMn19PdMnPoMn2PoMn2PoMnCn8LorCn4L"
    "o4Po2CnbCf6Sm3Po2ScPo2So2MnbPoCfPo3LowLmLoaMnlNdaPo4Lo2MnLo2rPoLoMn7CfSoMn6Lm2Mn2SoMn4Lo2NdaLo3So2Lo"
    "PoeCnCfLoMnLouMnrCn2Lo2hMnbLoCneNdaLoxMn9Lm2SoPo3LmCn2MnSc2LomMn4LmMn9LmMn3LmMn5Cn2PofCnLopMn3Cn2PoC"
    "nLobCn5LooSkLo6CnCf2Cn6Mn8Lo15LmMnoCfMnwMcLo1iMnMcMnLoMc3Mn8Mc4MnMc2LoMn7LoaMn2Po2NdaPoLmLofMnMc2CnL"
    "o8Cn2Lo2Cn2LomCnLo7CnLoCn3Lo4Cn2MnLoMc3Mn4Cn2Mc2Cn2Mc2MnLoCn8McCn4Lo2CnLo3Mn2Cn2NdaLo2Sc2No6SoScLoPo"
    "MnCn2Mn2McCnLo6Cn4Lo2Cn2LomCnLo7CnLo2CnLo2CnLo2Cn2MnCnMc3Mn2Cn4Mn2Cn2Mn3Cn3MnCn7Lo4CnLoCn7NdaMn2Lo3M"
    "nPoCnaMn2McCnLo9CnLo3CnLomCnLo7CnLo2CnLo5Cn2MnLoMc3Mn5CnMn2McCnMc2MnCn2LoCnfLo2Mn2Cn2NdaPoScCn7LoMn6"
    "CnMnMc2CnLo8Cn2Lo2Cn2LomCnLo7CnLo2CnLo5Cn2MnLoMcMnMcMn4Cn2Mc2Cn2Mc2MnCn7Mn2McCn4Lo2CnLo3Mn2Cn2NdaSoL"
    "oNo6CnaMnLoCnLo6Cn3Lo3CnLo4Cn3Lo2CnLoCnLo2Cn3Lo2Cn3Lo3Cn3LocCn4Mc2MnMc2Cn3Mc3CnMc3MnCn2LoCn6McCneNda"
    "No3So6ScSoCn5MnMc3MnLo8CnLo3CnLonCnLogCn2MnLoMn3Mc4CnMn3CnMn4Cn7Mn2CnLo3Cn2LoCn2Lo2Mn2Cn2NdaCn7PoNo7"
    "SoLoMnMc2PoLo8CnLo3CnLonCnLoaCnLo5Cn2MnLoMcMnMc5CnMnMc2CnMc2Mn2Cn7Mc2Cn6Lo2CnLo2Mn2Cn2NdaCnLo2CndMn2"
    "Mc2Lo9CnLo3CnLo15Mn2LoMc3Mn4CnMc3CnMc3MnLoSoCn4Lo3McNo7Lo3Mn2Cn2NdaNo9SoLo6CnMnMc2CnLoiCn3LooCnLo9Cn"
    "LoCn2Lo7Cn3MnCn4Mc3Mn3CnMnCnMc8Cn6NdaCn2Mc2PoCncLo1cMnLo2Mn7Cn4ScLo6LmMn8PoNdaPo2Cn11Lo2CnLoCnLo5CnL"
    "ooCnLoCnLoaMnLo2Mn9LoCn2Lo5CnLmCnMn6Cn2NdaCn2Lo4CnwLoSo3PofSoPoSo3Mn2So6NdaNoaSoMnSoMnSoMnPsPePsPeMc"
    "2Lo8CnLo10Cn4MneMcMn5PoMn2Lo5MnbCnMn10CnSo8MnSo6CnSo2Po5So4Po2Cn11Lo17Mc2Mn4McMn6McMn2Mc2Mn2LoNdaPo6"
    "Lo6Mc2Mn2Lo4Mn3LoMc3Lo2Mc7Lo3Mn4LodMnMc2Mn2Mc6MnLoMcNdaMc3MnSo2Lu12CnLuCn5LuCn2Ll17PoLmLl3Lo95CnLo4C"
    "n2Lo7CnLoCnLo4Cn2Lo15CnLo4Cn2LoxCnLo4Cn2Lo7CnLoCnLo4Cn2LofCnLo1lCnLo4Cn2Lo1vCn2Mn3Po9NokCn3LogSoaCn6"
    "Lu2eCn2Ll6Cn2PdLoh8SoPoLohZsLoqPsPeCn3Lo23Po3Nl3Lo8Cn7LoiMn3McCn9LojMn2McPo2Cn9LoiMn2CncLodCnLo3CnMn"
    "2CncLo1gMn2McMn7Mc8MnMc2MnbPo3LmPo3ScLoMnCn2NdaCn6NoaCn6Po6PdPo4Mn3CfMnNdaCn6LozLmLo1hCn7Lo5Mn2LoyMn"
    "LoCn5Lo1yCnaLovCnMn3Mc4Mn2Mc3Cn4Mc2MnMc6Mn3Cn4SoCn3Po2NdaLouCn2Lo5CnbLo18Cn4LoqCn6NdaNoCn3SoyLonMn2M"
    "c2MnCn2Po2Lo1hMcMnMcMn7CnMnMcMnMc2Mn8Mc6MnaCn2MnNdaCn6NdaCn6Po7LmPo6Cn2MneMeMngCn1dMn4McLo1bMnMcMn5M"
    "cMnMc5MnMc2Lo8Cn3NdaPo7SoaMn9So9Po2CnMn2McLouMcMn4Mc2Mn2McMn3Lo2NdaLo18MnMcMn2Mc3MnMcMn3Mc2Cn8Po4Lo1"
    "0Mc8Mn8Mc2Mn2Cn3Po5NdaCn3Lo3NdaLouLm6Po2Ll9Cn7Lu17Cn2Lu3Po8Cn8Mn3PoMndMcMn7Lo4MnLo6MnLo2McMn2LoCn5Ll"
    "18Lm1rLldLmLlyLm11Mn1sLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLu"
    "LlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLu"
    "LlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLu"
    "LlLuLlLuLlLuLlLuLlLuLl9LuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlL"
    "uLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlL"
    "uLlLuLlLuLlLuLlLuLl9Lu8Ll6Cn2Lu6Cn2Ll8Lu8Ll8Lu8Ll6Cn2Lu6Cn2Ll8CnLuCnLuCnLuCnLuLl8Lu8LleCn2Ll8Lt8Ll8L"
    "t8Ll8Lt8Ll5CnLl2Lu4LtSkLlSk3Ll3CnLl2Lu4LtSk3Ll4Cn2Ll2Lu4CnSk3Ll8Lu5Sk3Cn2Ll3CnLl2Lu4LtSk2CnZsbCf5Pd6"
    "Po2PiPfPsPi2PfPsPiPo8ZlZpCf5ZsPo9PiPfPo4Pc2Po3SmPsPePobSmPoPcPoaZsCf5CnCfaNoLmCn2No6Sm3PsPeLmNoaSm3P"
    "sPeCnLmdCn3ScxCnfMndMe4MnMe3MncCnfSo2LuSo4LuSo2LlLu3Ll2Lu3LlSoLuSo2SmLu5So6LuSoLuSoLuSoLu4SoLlLu4LlL"
    "o4LlSo2Ll2Lu2Sm5LuLl4SoSmSo2LlSoNogNlzLuLlNl4NoSo2Cn4Sm5So5Sm2So4SmSo2SmSo2SmSo7SmSovSm2So2SmSoSmSov"
    "Sm7gSo8PsPePsPeSokSm2So7PsPeSo29SmSouSmpSo14Sm6So1xCnpSobCnlNo1oSo26NomSo53SmSo9SmSo1iSm8So33SmSo6wP"
    "sPePsPePsPePsPePsPePsPePsPeNouSo18Sm5PsPeSmvPsPePsPePsPePsPePsPeSmgSo74Sm3nPsPePsPePsPePsPePsPePsPeP"
    "sPePsPePsPePsPePsPeSm1rPsPePsPeSmwPsPeSm76So1cSmlSo2Sm6So13Cn2SowCnSo2xLu1cLl1cLuLlLu3Ll2LuLlLuLlLuL"
    "lLu4LlLuLl2LuLl6Lm2Lu3LlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLl"
    "LuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLl"
    "LuLlLuLlLuLlLuLlLuLl2So6LuLlLuLlMn3LuLlCn5Po4NoPo2Ll12CnLlCn5LlCn2Lo1kCn7LmPoCneMnLonCn9Lo7CnLo7CnLo"
    "7CnLo7CnLo7CnLo7CnLo7CnLo7CnMnwPo2PiPfPiPfPo3PiPfPoPiPfPo9PdPo2PdPoPiPfPo2PiPfPsPePsPePsPePsPePo5LmP"
    "oaPd2Po4PdPoPsPodSo2Po3PsPePsPePsPePsPePdCnySoqCnSo2hCncSo5yCnqSocCn4ZsPo3SoLmLoNlPsPePsPePsPePsPePs"
    "PeSo2PsPePsPePsPePsPePdPsPe2SoNl9Mn4Mc2PdLm5So2Nl3LmLoPoSo2CnLo2eCn2Mn2Sk2Lm2LoPdLo2iPoLm3LoCn5Lo17C"
    "nLo2mCnSo2No4SoaLowSo10CncLogSovCnNoaSouNo8SoNofSowNoaSo13NofSo8wLo534So1sLog7pLmLovrCn3So1jCn9Lo14L"
    "m6Po2Lo7gLmPo3LogNdaLo2CnkLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLu"
    "LlLuLlLuLlLuLlLuLlLoMnMe3PoMnaPoLmLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLm2Mn2Lo1y"
    "NlaMn2Po6Cn8SknLm9Sk2LuLlLuLlLuLlLuLlLuLlLuLlLuLl3LuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLu"
    "LlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLmLl8LuLlLuLlLu2LlLuLlLuLl"
    "LuLlLuLlLmSk2LuLlLuLlLoLuLlLuLl3LuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLuLlLu5LlLu5LlLuLlLuLlLuLlLuLlLu"
    "LlLuLlLuLlLu4LlLuLlCn5LuLlCnLlCnLlLuLlLuLlCnoLm3LuLlLoLm2LlLo7MnLo3MnLo4MnLonMc2Mn2McSo4MnCn3No6So2S"
    "cSoCn6Lo1gPo4Cn8Mc2Lo1eMcgMn2Cn8Po2NdaCn6MniLo6Po3LoPoLo2MnNdaLosMn8Po2LonMnbMc2CnbPoLotCn3Mn3McLo1b"
    "MnMc2Mn4Mc2Mn2Mc3PodCnLmNdaCn4Po2Lo5MnLmLo9NdaLo5CnLo15Mn6Mc2Mn2Mc2Mn2Cn9Lo3MnLo8MnMcCn2NdaCn2Po4Log"
    "LmLo6So3LoMcMnMcLo1eMnLoMn3Lo2Mn2Lo5Mn2LoMnLoCnoLo2LmPo2LobMcMn2Mc2Po2LoLm2McMnCnaLo6Cn2Lo6Cn2Lo6Cn9"
    "Lo7CnLo7CnLl17SkLm4Ll9LmSk2Cn4Ll28LozMc2MnMc2MnMc2PoMcMnCn2NdaCn6Lo8mcCncLonCn4Lo1dCn4Cs1kwCo4xsLoa6"
    "Cn2Lo2yCn12Ll7CncLl5Cn5LoMnLoaSmLodCnLo5CnLoCnLo2CnLo2CnLo30SkhCngLoa3PePsSogLo1sCn2Lo1iCn7SoCnwLocS"
    "cSo3MngPo7PsPePoCn6MngPoPd2Pc2PsPePsPePsPePsPePsPePsPePsPePsPePo2PsPePo4Pc3Po3CnPo4PdPsPePsPePsPePo3"
    "SmPdSm3CnPoScPo2Cn4Lo5CnLo3rCn2CfCnPo3ScPo3PsPePoSmPoPdPo2NdaPo2Sm3Po2LuqPsPoPeSkPcSkLlqPsSmPeSmPsPe"
    "PoPsPePo2LoaLmLo19Lm2LovCn3Lo6Cn2Lo6Cn2Lo6Cn2Lo3Cn3Sc2SmSkSoSc2CnSoSm4So2CnaCf3So2Cn2LocCnLoqCnLojCn"
    "Lo2CnLofCn2LoeCnyLo3fCn5Po3Cn4No19Cn3So9Nl1hNo4SohNo2So3CnSodCn3SoCn1bSo19MnCn3mLotCn3Lo1dCnfMnNorCn"
    "4LowNo4Cn9LokNlLo8NlCn5Lo12Mn5Cn5LouCnPoLo10Cn4Lo8PoNl5Cn16Lu14Ll14Lo26Cn2NdaCn6Lu10Cn4Ll10Cn4Lo14Cn"
    "8Lo1gCnbPoLubCnLufCnLu7CnLu2CnLlbCnLlfCnLl7CnLl2Cn1vLo8nCn9LomCnaLo8CnoLm6CnLm16CnLm9Cn1xLo6Cn2LoCnL"
    "o18CnLo2Cn3LoCn2LonCnPoNo8LonSo2No7LovCn8No9Cn1cLojCnLo2Cn5No5LomNo6Cn3PoLoqCn5PoCn1sLo1kCn4No2Lo2No"
    "gCn2No1aLoMn3CnMn2Cn5Mn4Lo4CnLo3CnLotCn2Mn3Cn4MnNo9Cn7Po9Cn7LotNo2PoLotNo3CnwLo8SoLosMn2Cn4No5Po7Cn9"
    "Lo1iCn3Po7LomCn2No8LojCn5No8LoiCn7Po4CncNo7Cn28Lo21Cn1jLu1fCndLl1fCn7No6Lo10Mn4Cn8NdaCn86NovCnLo16Cn"
    "Mn2PdCn2Lo2Cn26LotNoaLoCn8LomMnbNo4Po5CnmLoiMn4Po4Cn12LolNo7CnkLonCn9McMnMcLo1hMnfPo7Cn4NokNdaMnLo2M"
    "n2LoCn9Mn3McLo19Mc3Mn4Mc2Mn2Po2CfPo4MnCnaCfCn2LopCn7NdaCn6Mn3Lo10Mn5McMn8CnNdaPo4LoMc2LoCn8LozMnPo2L"
    "oCn9Mn2McLo1cMc3Mn9Mc2Lo4Po4Mn4PoMcMnNdaLoPoLoPo3CnNokCnbLoiCnLopMc3Mn3Mc2MnMcMn2Po6MnCn1tLo7CnLoCnL"
    "o4CnLofCnLoaPoCn6Lo1bMnMc3Mn8Cn5NdaCn6Mn2Mc2CnLo8Cn2Lo2Cn2LomCnLo7CnLo2CnLo5CnMn2LoMc2MnMc4Cn2Mc2Cn2"
    "Mc3Cn2LoCn6McCn5Lo5Mc2Cn2Mn7Cn3Mn5Cn3vLo1hMc3Mn8Mc2Mn3McMnLo4Po5NdaPo2CnPoMnLo3CnuLo1cMc3Mn6McMnMc4M"
    "n2McMn2Lo2PoLoCn8NdaCn4mLo1bMc3Mn4Cn2Mc4Mn2McMn2PonLo4Mn2CnyLo1cMc3Mn8Mc2MnMcMn2Po3LoCnbNdaCn6PodCnj"
    "Lo17MnMcMnMc2Mn6McMnLoPoCn6NdaCn1iLorCn2Mn3Mc2Mn4McMn5Cn4NdaNo2Po3SoLo7Cn55Lo18Mc3Mn9McMn2PoCn2sLuwL"
    "lwNdaNo9CncLo8Cn2LoCn2Lo8CnLo2CnLooMc6CnMc2Cn2Mn2McMnLoMcLoMcMnPo3Cn9NdaCn1yLo8Cn2Lo13Mc3Mn4Cn2Mn2Mc"
    "4MnLoPoLoMcCnrLoMnaLo14Mn6McLoMn4Po8MnCn8LoMn6Mc2Mn3Lo1aMndMcMn2Po3LoPo5CndLo21Cn7bLo9CnLo11McMn7CnM"
    "n6McMnLoPo5CnaNdaNojCn3Po2LouCn2MnmCnMcMn7McMn2McMn2Cn21Lo7CnLo2CnLo12Mn6Cn3MnCnMn2CnMn7LoMnCn8NdaCn"
    "6Lo6CnLo2CnLowMc5CnMn2CnMc2MnMcMnLoCn7NdaCn8mLojMn2Mc2Po2Cn53LoCnfNolSo8Sc4SohCndPoLopmCn2uNl33CnPo5"
    "CnbLo5gCn218Lo2pPo2CndLotrCnCf9Cn347Log7Cn6ntLoftCn7LovCnNdaCn4Po2Lo27CnNdaCn6LouCn2Mn5PoCnaLo1cMn7P"
    "o5So4Lm4PoSoCnaNdaCnNo7CnLolCn5LojCnj4LuwLlwNonPo4Cn2tLo23Cn4MnLoMc1jCn7Mn4LmdCn1sLm2PoLmMnCnbMc2Cne"
    "Lo4qgCn8LoyeCn16Lo9Cn6w7Lm4CnLm7CnLm2CnLo83Cn19Lo3CnhLo4Cn8Lob0Cn1s4Lo2zCn5LodCn3Lo9Cn7LoaCn2SoMn2Po"
    "Cf4Cn3mkMn1aCn2MnnCn9So38Cn1oSo6uCnaSo13Cn2So1oMc2Mn3So3Mc6Cf8Mn8So2Mn7SouMn4So1pCnlSo1uMn3SoCn4aNok"
    "CncSo2fCn9NopCn3rLuqLlqLuqLl7CnLliLuqLlqLuCnLu2Cn2LuCn2Lu2Cn2Lu4CnLu8Ll4CnLlCnLl7CnLlbLuqLlqLu2CnLu4"
    "Cn2Lu8CnLu7CnLlqLu2CnLu4CnLu5CnLuCn3Lu7CnLlqLuqLlqLuqLlqLuqLlqLuqLlqLuqLlqLuqLlsCn2LupSmLlpSmLl6LupS"
    "mLlpSmLl6LupSmLlpSmLl6LupSmLlpSmLl6LupSmLlpSmLl6LuLlCn2Nd1eSoe8Mn1jSo4Mn1eSo8MnSoeMnSo2Po5CnfMn5CnMn"
    "fCnuoLlaLoLlkCn69Mn7CnMnhCn2Mn7CnMn2CnMn5Cn5xLo19Cn3Mn7Lm7Cn2NdaCn4LoSoCn8wLouMnCnhLo18Mn4NdaCn5ScCn"
    "yoLo7CnLo4CnLo2CnLofCnLo5hCn2No9Mn7Cn15LuyLlyMn7LmCn4NdaCn4Po2CnltNo1nSoNo3ScNo4Cn24No19SoNofCn5eLo4"
    "CnLorCnLo2CnLoCn2LoCnLoaCnLo4CnLoCnLoCn6LoCn4LoCnLoCnLoCnLo3CnLo2CnLoCn2LoCnLoCnLoCnLoCnLoCnLo2CnLoC"
    "n2Lo4CnLo7CnLo4CnLo4CnLoCnLoaCnLohCn5Lo3CnLo5CnLohCn1gSm2Cn7iSo18Cn4So2sCncSofCn2SofCnSofCnSo11CnaNo"
    "dSo4hCn1kSotCndSo18Cn4So9Cn7So2CneSo6Cn4aSo6zSk5Sok8Cn5SogCn3SodCn3So38CncSo2hCn7SocCn4SoCnfSocCn4So"
    "1kCn8SoaCn6So14Cn8SouCn2So2Cn26So9gCncSoeCn2So5Cn3So5Cn3So7Cn9SotCn3SobCn5So6CnaSoaCn6So8Cn8So7Cn9So"
    "43CnSo1jCn11NdaCnsmLowyoCnwLo37dCn7Lo66Cn2Lo4g2CneLo5rlCn2e7Lof2Cn15uLo3t7CnfcfqCfCnuCf2oCn3kMn6oCn1"
    "e6oCo1ekeCn2Co1ekeCn2"
)

LONG_NAMES = {
    "Letter": "L",
    "Uppercase_Letter": "Lu",
    "Lowercase_Letter": "Ll",
    "Titlecase_Letter": "Lt",
    "Modifier_Letter": "Lm",
    "Other_Letter": "Lo",
    "Mark": "M",
    "Combining_Mark": "M",
    "Nonspacing_Mark": "Mn",
    "Spacing_Mark": "Mc",
    "Enclosing_Mark": "Me",
    "Number": "N",
    "Decimal_Number": "Nd",
    "digit": "Nd",
    "Letter_Number": "Nl",
    "Other_Number": "No",
    "Punctuation": "P",
    "punct": "P",
    "Connector_Punctuation": "Pc",
    "Dash_Punctuation": "Pd",
    "Open_Punctuation": "Ps",
    "Close_Punctuation": "Pe",
    "Initial_Punctuation": "Pi",
    "Final_Punctuation": "Pf",
    "Other_Punctuation": "Po",
    "Symbol": "S",
    "Math_Symbol": "Sm",
    "Currency_Symbol": "Sc",
    "Modifier_Symbol": "Sk",
    "Other_Symbol": "So",
    "Separator": "Z",
    "Space_Separator": "Zs",
    "Line_Separator": "Zl",
    "Paragraph_Separator": "Zp",
}


def category(name: str) -> str | None:
    """The short name of a general category that patterns may use, None for any other name."""
    if name in LONG_NAMES:
        return LONG_NAMES[name]
    return name if name in LONG_NAMES.values() else None


@cache
def ranges(short: str) -> Ranges:
    """The code points of a category ("L", "Lu", ...), both ends included."""
    found: list[tuple[int, int]] = []
    at = 0
    for match in re.finditer("([A-Z][a-z])([0-9a-z]*?)(?=[A-Z]|$)", _RUNS):
        end = at + (int(match[2], 36) if match[2] else 1)
        if match[1].startswith(short):
            if found and found[-1][1] == at - 1:
                found[-1] = (found[-1][0], end - 1)
            else:
                found.append((at, end - 1))
        at = end
    return tuple(found)
